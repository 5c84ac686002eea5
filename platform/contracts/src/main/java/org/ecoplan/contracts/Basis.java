package org.ecoplan.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a value is judged against. */
public enum Basis {
    /** The criterion of the national programme, 指标标准. */
    @JsonProperty("standard")
    STANDARD,

    /** The plan's own criterion for a horizon year, 规划值. */
    @JsonProperty("target")
    TARGET;

    /** The name used in the API and in events: {@code standard} or {@code target}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
