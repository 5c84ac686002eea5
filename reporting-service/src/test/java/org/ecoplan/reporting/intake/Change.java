package org.ecoplan.reporting.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.RealPlan;

/** Events that change what is known of a plan. */
public final class Change {

    private static final Instant RECORDED = Instant.parse("2020-02-01T01:00:00Z");

    private Change() {}

    public static MeasurementRecorded measured(
            String plan, String region, String subIndicator, String period, long revision, String value) {
        return new MeasurementRecorded(
                plan,
                subIndicator,
                region,
                Period.parse(period),
                revision,
                new BigDecimal(value),
                null,
                null,
                MeasurementStatus.FINAL,
                false,
                RECORDED);
    }

    static MeasurementRecorded withdrawn(
            String plan, String region, String subIndicator, String period, long revision) {
        return new MeasurementRecorded(
                plan,
                subIndicator,
                region,
                Period.parse(period),
                revision,
                null,
                null,
                null,
                MeasurementStatus.FINAL,
                true,
                RECORDED);
    }

    static EventData load(String plan, int part, MeasurementRecorded... measurements) {
        return load(plan, part, List.of(measurements));
    }

    static EventData load(String plan, int part, List<MeasurementRecorded> measurements) {
        return new MeasurementsRecorded(plan, "1", part, measurements);
    }

    static EventData reported(
            String plan, String region, String subIndicator, String period, long revision, String stage) {
        return new MeasurementRecorded(
                plan,
                subIndicator,
                region,
                Period.parse(period),
                revision,
                null,
                stage,
                null,
                MeasurementStatus.FINAL,
                false,
                RECORDED);
    }

    static EventData assigned(
            String plan, String region, String subIndicator, int year, long revision, String atLeast) {
        return new RequirementAssigned(
                plan,
                subIndicator,
                region,
                year,
                revision,
                Direction.AT_LEAST,
                new BigDecimal(atLeast),
                new LocalizedText("省考核办法", "Provincial assessment rules"));
    }

    /** The project at a place of the plan's list, 0 to 69. */
    static EventData project(String plan, int place, long revision, ProjectStatus status) {
        return new ProjectChanged(plan, revision, RealPlan.PROJECTS.get(place), status, null, null, null, null);
    }
}
