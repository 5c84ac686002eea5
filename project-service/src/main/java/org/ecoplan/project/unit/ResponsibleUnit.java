package org.ecoplan.project.unit;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** One entry of the directory. Only the plan that brought it along may change it. */
@Entity
@Table(name = "unit")
class ResponsibleUnit {

    @Id
    private String code;

    private String plan;
    private long revision;

    @Convert(converter = DefinitionColumn.class)
    private Unit definition;

    @Enumerated(EnumType.STRING)
    private Unit.Kind kind;

    private String region;
    private String words;
    private Instant definedAt;

    protected ResponsibleUnit() {}

    ResponsibleUnit(String code, String plan) {
        this.code = code;
        this.plan = plan;
    }

    /** Takes over a definition; whether it says anything else than the one before. */
    boolean define(Unit newDefinition, Instant at) {
        if (newDefinition.equals(definition)) {
            return false;
        }
        revision++;
        definition = newDefinition;
        kind = newDefinition.kind();
        region = newDefinition.region();
        words = String.join(
                        "\n", newDefinition.name().zh(), newDefinition.name().en())
                .toLowerCase(Locale.ROOT);
        definedAt = at;
        return true;
    }

    /** Whether this plan's file may bring this definition along. */
    boolean admits(String otherPlan, Unit otherDefinition) {
        return plan.equals(otherPlan) || definition.equals(otherDefinition);
    }

    String code() {
        return code;
    }

    String plan() {
        return plan;
    }

    String region() {
        return region;
    }

    UnitResponse toResponse() {
        return new UnitResponse(definition, revision);
    }

    UnitDefined toEvent() {
        return new UnitDefined(revision, definition, null, null, null);
    }

    @Converter
    @Immutable
    static class DefinitionColumn extends JsonColumn<Unit> {
        DefinitionColumn() {
            super(Unit.class);
        }
    }
}
