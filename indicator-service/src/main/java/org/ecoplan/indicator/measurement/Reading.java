package org.ecoplan.indicator.measurement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one revision of a measurement says: a value, or a stage, with what was told beside it. Two readings are the same
 * if they would read the same: 80.8 and 80.80 are not.
 */
@Embeddable
class Reading {

    private BigDecimal value;
    private String stage;
    private Integer rank;
    private String note;

    protected Reading() {}

    Reading(BigDecimal value, String stage, Integer rank, String note) {
        this.value = value;
        this.stage = stage;
        this.rank = rank;
        this.note = note;
    }

    BigDecimal value() {
        return value;
    }

    String stage() {
        return stage;
    }

    Integer rank() {
        return rank;
    }

    String note() {
        return note;
    }

    boolean sameAs(Reading other) {
        return Objects.equals(value, other.value)
                && Objects.equals(stage, other.stage)
                && Objects.equals(rank, other.rank)
                && Objects.equals(note, other.note);
    }
}
