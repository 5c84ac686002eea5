package org.ecoplan.contracts.plan;

/** 属性. */
public enum Obligation {
    /** 约束性. */
    BINDING,
    /** 参考性. */
    REFERENCE
}
