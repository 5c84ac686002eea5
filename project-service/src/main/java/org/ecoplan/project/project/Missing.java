package org.ecoplan.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Deliverable;

/**
 * A promise that is neither kept nor waived.
 *
 * @param relation how {@code delivered} should lie to {@code promised}
 * @param delivered {@code null} where nothing was reported
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Missing(
        String deliverable,
        LocalizedText what,
        Deliverable.Relation relation,
        BigDecimal promised,
        BigDecimal delivered,
        LocalizedText unit) {

    static Missing of(Deliverable promise, BigDecimal delivered) {
        return new Missing(
                promise.code(),
                promise.what(),
                promise.relation() == null ? Deliverable.Relation.AT_LEAST : promise.relation(),
                promise.quantity(),
                delivered,
                promise.unit());
    }
}
