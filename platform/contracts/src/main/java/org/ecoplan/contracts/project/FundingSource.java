package org.ecoplan.contracts.project;

/** 资金来源: who gives the money for a key project. */
public enum FundingSource {
    /** 中央财政. */
    CENTRAL,
    /** 省级财政. */
    PROVINCIAL,
    /** 市级财政. */
    CITY,
    /** 县（市、区）级财政. */
    COUNTY,
    /** 社会资本. */
    SOCIAL_CAPITAL,
    /** 其他. */
    OTHER
}
