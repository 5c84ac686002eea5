package org.ecoplan.contracts;

/** 达标情况: whether an indicator keeps what it is judged against. */
public enum Verdict {
    MET,
    NOT_MET,
    /** Something that the judgement needs is not known. */
    NOT_MEASURED
}
