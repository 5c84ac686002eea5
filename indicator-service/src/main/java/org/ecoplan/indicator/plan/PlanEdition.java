package org.ecoplan.indicator.plan;

import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.JsonColumn;
import org.hibernate.annotations.Immutable;

/** What a plan says or said in one revision; never changed. */
@Entity
@Immutable
class PlanEdition {

    @EmbeddedId
    private Key key;

    @Convert(converter = DefinitionColumn.class)
    private PlanDefinition definition;

    private Instant loadedAt;

    protected PlanEdition() {}

    PlanEdition(long revision, PlanDefinition definition, Instant loadedAt) {
        this.key = new Key(definition.code(), revision);
        this.definition = definition;
        this.loadedAt = loadedAt;
    }

    LoadedPlan toLoaded() {
        return new LoadedPlan(key.revision(), definition);
    }

    /** Which revision of which plan. */
    @Embeddable
    record Key(String plan, long revision) implements Serializable {}

    @Converter
    @Immutable
    static class DefinitionColumn extends JsonColumn<PlanDefinition> {
        DefinitionColumn() {
            super(PlanDefinition.class);
        }
    }
}
