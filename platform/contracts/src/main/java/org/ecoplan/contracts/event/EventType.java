package org.ecoplan.contracts.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of event: its CloudEvents {@code type}, its topic, and the record that its data is.
 *
 * <p>A topic holds the events about one kind of thing. All topics have the same number of partitions, and whatever
 * belongs to one plan is in the same partition of each, so that one consumer sees a plan whole.
 */
public enum EventType {
    PLAN_DEFINED("org.ecoplan.plan.defined.v1", "ecoplan.plans", PlanDefined.class),
    REQUIREMENT_ASSIGNED("org.ecoplan.requirement.assigned.v1", "ecoplan.requirements", RequirementAssigned.class),
    MEASUREMENT_RECORDED("org.ecoplan.measurement.recorded.v1", "ecoplan.measurements", MeasurementRecorded.class),
    MEASUREMENTS_RECORDED("org.ecoplan.measurements.recorded.v1", "ecoplan.measurements", MeasurementsRecorded.class),
    UNIT_DEFINED("org.ecoplan.unit.defined.v1", "ecoplan.units", UnitDefined.class),
    CATALOGUE_LOADED("org.ecoplan.catalogue.loaded.v1", "ecoplan.catalogues", CatalogueLoaded.class),
    PROJECT_CHANGED("org.ecoplan.project.changed.v1", "ecoplan.projects", ProjectChanged.class),
    VERDICT_CHANGED("org.ecoplan.verdict.changed.v1", "ecoplan.verdicts", VerdictChanged.class),
    ASSESSMENT_PUBLISHED("org.ecoplan.assessment.published.v1", "ecoplan.assessments", AssessmentPublished.class);

    private final String type;
    private final String topic;
    private final Class<? extends EventData> dataClass;

    EventType(String type, String topic, Class<? extends EventData> dataClass) {
        this.type = type;
        this.topic = topic;
        this.dataClass = dataClass;
    }

    /** The CloudEvents {@code type}. */
    public String type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends EventData> dataClass() {
        return dataClass;
    }

    public static Optional<EventType> ofType(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }

    /** The type of an event with this data. */
    public static EventType of(EventData data) {
        return Arrays.stream(values())
                .filter(known -> known.dataClass.isInstance(data))
                .findFirst()
                .orElseThrow();
    }
}
