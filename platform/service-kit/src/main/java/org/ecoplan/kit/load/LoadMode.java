package org.ecoplan.kit.load;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the good rows beside bad ones. */
public enum LoadMode {
    /** All rows or none. */
    @JsonProperty("atomic")
    ATOMIC("atomic"),
    /** Those that can be accepted. */
    @JsonProperty("partial")
    PARTIAL("partial");

    private final String code;

    LoadMode(String code) {
        this.code = code;
    }

    /** The name in the API. */
    public String code() {
        return code;
    }
}
