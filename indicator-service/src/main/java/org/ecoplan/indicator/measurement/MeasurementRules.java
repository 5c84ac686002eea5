package org.ecoplan.indicator.measurement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.Department;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.plan.Bounds;
import org.ecoplan.kit.problem.Faults;

/** What a plan allows to be measured; made once for as many requests as are checked together. */
class MeasurementRules {

    private final PlanDefinition plan;
    private final LocalDate today;
    private final Map<String, SubIndicator> subIndicators = new HashMap<>();
    private final Set<String> regions;
    private final Set<String> departments;

    /** @param today in the city's time zone */
    MeasurementRules(PlanDefinition plan, LocalDate today) {
        this.plan = plan;
        this.today = today;
        plan.subIndicators().forEach(measured -> subIndicators.put(measured.number(), measured));
        this.regions = plan.regions().stream().map(Region::code).collect(Collectors.toSet());
        this.departments = plan.departments().stream().map(Department::code).collect(Collectors.toSet());
    }

    /** Whether they are of this very edition of the plan, and of this day. */
    boolean areOf(PlanDefinition edition, LocalDate day) {
        return plan == edition && today.equals(day);
    }

    /** Finds everything in a request that the plan does not allow. */
    void check(RecordMeasurementRequest request, Faults faults) {
        if (faults.present(request.region(), "/region")) {
            faults.check(
                    regions.contains(request.region()),
                    "/region",
                    "unknown-region",
                    "the plan has no region with this code; GET .../regions lists them",
                    request.region());
        }
        if (faults.present(request.period(), "/period")) {
            checkPeriod(request.period(), faults);
        }
        checkFacts(request, faults);
        if (faults.present(request.subIndicator(), "/subIndicator")) {
            SubIndicator measured = subIndicators.get(request.subIndicator());
            if (measured == null) {
                faults.add(
                        "/subIndicator",
                        "unknown-sub-indicator",
                        "the plan has no sub-indicator with this number" + partsOf(request.subIndicator()),
                        request.subIndicator());
            } else {
                checkReading(request, measured, faults);
            }
        }
    }

    private void checkPeriod(Period period, Faults faults) {
        if (!plan.covers(period)) {
            faults.add(
                    "/period",
                    "outside-plan",
                    "the plan's measurements are from " + plan.measurableYears().from() + " to "
                            + plan.measurableYears().to(),
                    period);
        } else if (period.start().isAfter(today)) {
            faults.add("/period", "in-the-future", "nothing can be measured before its period has begun", period);
        }
    }

    private void checkFacts(RecordMeasurementRequest request, Faults faults) {
        if (request.rank() != null && request.rank() < 1) {
            faults.add("/rank", "out-of-bounds", "the first place is 1", request.rank());
        }
        if (request.sourceUnit() != null && !departments.contains(request.sourceUnit())) {
            faults.add(
                    "/sourceUnit",
                    "unknown-department",
                    "the plan has no department with this code",
                    request.sourceUnit());
        }
        if (request.evidence() != null) {
            request.evidence().check("/evidence", faults);
        }
        faults.readable(request.note(), "/note");
        faults.readable(request.recordedBy(), "/recordedBy");
        faults.readable(request.reason(), "/reason");
    }

    private static void checkReading(RecordMeasurementRequest request, SubIndicator measured, Faults faults) {
        if (measured.isQuantity()) {
            if (request.stage() != null) {
                faults.add("/stage", "not-a-stage", "this sub-indicator has a value, no stage", request.stage());
            }
            if (faults.present(request.value(), "/value")) {
                Bounds.check(measured, request.value(), "/value", faults);
            }
            return;
        }
        if (request.value() != null) {
            faults.add(
                    "/value",
                    "not-a-quantity",
                    "this sub-indicator has a stage, one of " + codes(measured),
                    request.value());
        }
        if (faults.present(request.stage(), "/stage")
                && measured.stage(request.stage()).isEmpty()) {
            faults.add("/stage", "unknown-stage", "expected one of " + codes(measured), request.stage());
        }
    }

    private static String codes(SubIndicator measured) {
        return measured.stages().stream().map(Stage::code).collect(Collectors.joining(", "));
    }

    private String partsOf(String number) {
        return plan.indicator(number)
                .map(indicator -> "; indicator " + number + " is measured as "
                        + indicator.subIndicators().stream()
                                .map(SubIndicator::number)
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
