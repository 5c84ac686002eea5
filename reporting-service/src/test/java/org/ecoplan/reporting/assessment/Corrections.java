package org.ecoplan.reporting.assessment;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.RealPlan;

/** What the other services tell after something of the real plan was corrected. */
final class Corrections {

    private Corrections() {}

    static EventData goodAirDays(String plan, String period, long revision, String value) {
        return measurement(plan, RealPlan.CITY, period, revision, new BigDecimal(value), false);
    }

    static EventData goodAirDaysOfDistrict(String plan, String district, String period, String value) {
        return measurement(plan, district, period, 1, new BigDecimal(value), false);
    }

    static EventData goodAirDaysWithdrawn(String plan, String period, long revision) {
        return measurement(plan, RealPlan.CITY, period, revision, null, true);
    }

    private static EventData measurement(
            String plan, String region, String period, long revision, BigDecimal value, boolean withdrawn) {
        return new MeasurementRecorded(
                plan,
                "10.1",
                region,
                Period.parse(period),
                revision,
                value,
                null,
                null,
                MeasurementStatus.FINAL,
                withdrawn,
                null);
    }

    static EventData goodAirDaysRequired(String plan, int year, long revision, String value) {
        return new RequirementAssigned(
                plan,
                "10.1",
                RealPlan.CITY,
                year,
                revision,
                Direction.AT_LEAST,
                new BigDecimal(value),
                new LocalizedText("更正", "Correction"));
    }

    static EventData completed(String plan, int project, long revision) {
        return new ProjectChanged(
                plan, revision, RealPlan.PROJECTS.get(project), ProjectStatus.COMPLETED, null, null, null, null);
    }
}
