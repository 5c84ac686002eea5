package org.ecoplan.indicator.measurement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.Faults;

/**
 * A value or a stage as somebody sends it.
 *
 * @param region GB/T 2260 code of the plan's city or of one of its districts
 * @param value where the sub-indicator is a quantity
 * @param stage code, where the sub-indicator has stages
 * @param rank the place among the regions of the higher level
 * @param note anything a reader of the value should know
 * @param reason why it is what it is now; meant for corrections
 */
@Schema(examples = """
        {"subIndicator":"10.1","region":"440700","period":"2019","value":88.0}""")
public record RecordMeasurementRequest(
        @Schema(examples = "10.1") String subIndicator,
        @Schema(examples = "440700") String region,

        @Schema(implementation = String.class, examples = "2019")
        Period period,

        BigDecimal value,
        String stage,
        Integer rank,
        String note,
        String reason) {

    /** Finds everything in it that the plan does not allow. */
    void check(PlanDefinition plan, Faults faults) {
        if (faults.present(region, "/region")) {
            faults.check(
                    plan.hasRegion(region),
                    "/region",
                    "unknown-region",
                    "the plan has no region with this code; GET .../regions lists them",
                    region);
        }
        if (faults.present(period, "/period")) {
            faults.check(
                    plan.covers(period),
                    "/period",
                    "outside-plan",
                    "the plan's measurements are from " + plan.measurableYears().from() + " to "
                            + plan.measurableYears().to(),
                    period);
        }
        if (rank != null) {
            faults.check(rank >= 1, "/rank", "out-of-bounds", "the first place is 1", rank);
        }
        faults.readable(note, "/note");
        faults.readable(reason, "/reason");
        if (faults.present(subIndicator, "/subIndicator")) {
            Optional<SubIndicator> measured = plan.subIndicator(subIndicator);
            if (faults.check(
                    measured.isPresent(),
                    "/subIndicator",
                    "unknown-sub-indicator",
                    "the plan has no sub-indicator with this number" + partsOf(plan, subIndicator),
                    subIndicator)) {
                checkReading(measured.get(), faults);
            }
        }
    }

    Reading toReading() {
        return new Reading(value, stage, rank, note);
    }

    private void checkReading(SubIndicator measured, Faults faults) {
        if (measured.isQuantity()) {
            faults.check(stage == null, "/stage", "not-a-stage", "this sub-indicator has a value, no stage", stage);
            if (faults.present(value, "/value")) {
                checkBounds(measured, faults);
            }
            return;
        }
        faults.check(
                value == null,
                "/value",
                "not-a-quantity",
                "this sub-indicator has a stage, one of " + codes(measured),
                value);
        if (faults.present(stage, "/stage")) {
            faults.check(
                    measured.stage(stage).isPresent(),
                    "/stage",
                    "unknown-stage",
                    "expected one of " + codes(measured),
                    stage);
        }
    }

    private void checkBounds(SubIndicator measured, Faults faults) {
        faults.check(
                measured.min() == null || value.compareTo(measured.min()) >= 0,
                "/value",
                "out-of-bounds",
                "this value cannot be less than " + measured.min(),
                value);
        faults.check(
                measured.max() == null || value.compareTo(measured.max()) <= 0,
                "/value",
                "out-of-bounds",
                "this value cannot be more than " + measured.max(),
                value);
    }

    private static String codes(SubIndicator measured) {
        return measured.stages().stream().map(Stage::code).collect(Collectors.joining(", "));
    }

    private static String partsOf(PlanDefinition plan, String number) {
        return plan.indicator(number)
                .map(indicator -> "; indicator " + number + " is measured as "
                        + indicator.subIndicators().stream()
                                .map(SubIndicator::number)
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
