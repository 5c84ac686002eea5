package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The whole new state of one thing. */
public sealed interface EventData
        permits PlanDefined,
                RequirementAssigned,
                MeasurementRecorded,
                MeasurementsRecorded,
                UnitDefined,
                CatalogueLoaded,
                ProjectChanged,
                VerdictChanged,
                AssessmentPublished {

    /** What the event is about, unique in its topic: the record's key and the CloudEvents {@code subject}. */
    @JsonIgnore
    String key();

    /** What keeps the order of events that belong together: the plan, or a thing of its own. */
    @JsonIgnore
    String partitionKey();

    /** Counts the states of one thing upwards; of two events with one key the one with the higher revision is newer. */
    long revision();
}
