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

    /** How a delivered quantity must lie to the promised one. */
    public enum Relation {
        AT_LEAST,
        AT_MOST,
        EXACTLY
    }
}
