package org.ecoplan.indicator.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A plan in its newest revision, with its definition as JSON. */
@Entity
class Plan {

    @Id
    private String code;

    private long revision;
    private String definition;
    private Instant loadedAt;

    protected Plan() {}

    Plan(String code, String definition, Instant loadedAt) {
        this.code = code;
        this.revision = 1;
        this.definition = definition;
        this.loadedAt = loadedAt;
    }

    void redefine(String newDefinition, Instant at) {
        revision++;
        definition = newDefinition;
        loadedAt = at;
    }

    String code() {
        return code;
    }

    long revision() {
        return revision;
    }

    String definition() {
        return definition;
    }

    Instant loadedAt() {
        return loadedAt;
    }
}
