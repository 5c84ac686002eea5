package org.ecoplan.indicator.formula;

/** What a formula comes to in a region and a period: a value, or the reason why there is none. Never a 0 for want of data. */
public sealed interface Derived permits Value, NoValue {

    /** What it was made of, as far as there was anything. */
    Lineage lineage();
}
