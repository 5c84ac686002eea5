package org.ecoplan.indicator.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A plan, which knows the edition that is in force. */
@Entity
class Plan {

    @Id
    private String code;

    private long revision;

    protected Plan() {}

    Plan(String code) {
        this.code = code;
        this.revision = 1;
    }

    /** A new edition is in force from now on. */
    void revise() {
        revision++;
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }
}
