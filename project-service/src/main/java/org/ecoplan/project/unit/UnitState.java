package org.ecoplan.project.unit;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Locale;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/**
 * What an entry of the directory says.
 *
 * @param kind of the definition, like {@code region} and {@code words} for lists to be filtered by
 * @param since the day from which the unit has been this; {@code null} where nobody said
 * @param endedOn the first day on which it does not act any more; {@code null} while it does
 * @param successor who acts in its place from then on
 */
@Embeddable
record UnitState(
        @Convert(converter = DefinitionColumn.class) Unit definition,
        @Enumerated(EnumType.STRING) Unit.Kind kind,
        String region,
        String words,
        LocalDate since,
        LocalDate endedOn,
        String successor,
        @Embedded Recorded recorded) {

    private static UnitState of(
            Unit definition, LocalDate since, LocalDate endedOn, String successor, Recorded recorded) {
        String words = String.join(
                        "\n", definition.name().zh(), definition.name().en())
                .toLowerCase(Locale.ROOT);
        return new UnitState(
                definition, definition.kind(), definition.region(), words, since, endedOn, successor, recorded);
    }

    static UnitState acting(Unit definition, LocalDate since, Recorded recorded) {
        return of(definition, since, null, null, recorded);
    }

    /** The same unit under another definition, still acting or not as before. */
    UnitState defined(Unit newDefinition, LocalDate newSince, Recorded by) {
        return of(newDefinition, newSince, endedOn, successor, by);
    }

    UnitState endedBy(String newSuccessor, LocalDate on, Recorded by) {
        return of(definition, since, on, newSuccessor, by);
    }

    /** The same unit as if it had never ended. */
    UnitState actingAgain(Recorded by) {
        return acting(definition, since, by);
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    @Converter
    @Immutable
    static class DefinitionColumn extends JsonColumn<Unit> {
        DefinitionColumn() {
            super(Unit.class);
        }
    }
}
