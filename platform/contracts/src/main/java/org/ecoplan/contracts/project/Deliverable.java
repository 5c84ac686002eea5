package org.ecoplan.contracts.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;

/**
 * Something that a project promises in numbers.
 *
 * @param code what reports call it by; unique in its project, its parts' deliverables included
 * @param relation how the delivered quantity must lie to {@code quantity}; {@code null} means {@code AT_LEAST}
 * @param due the year by whose end it is promised
 * @param required whether the project is incomplete without it; {@code null} means that it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deliverable(
        String code,
        LocalizedText what,
        BigDecimal quantity,
        LocalizedText unit,
        Relation relation,
        Integer due,
        Boolean required) {

    /**
     * Whether the promise is kept when this is what was delivered.
     *
     * @param delivered everything until now, in the deliverable's unit; {@code null} where nothing was reported
     */
    public boolean keptBy(BigDecimal delivered) {
        if (delivered == null) {
            return false;
        }
        int difference = delivered.compareTo(quantity);
        return switch (relation == null ? Relation.AT_LEAST : relation) {
            case AT_LEAST -> difference >= 0;
            case AT_MOST -> difference <= 0;
            case EXACTLY -> difference == 0;
        };
    }

    /** Whether the project is incomplete without it. */
    public boolean indispensable() {
        return !Boolean.FALSE.equals(required);
    }

    /** How a delivered quantity must lie to the promised one. */
    public enum Relation {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }
}
