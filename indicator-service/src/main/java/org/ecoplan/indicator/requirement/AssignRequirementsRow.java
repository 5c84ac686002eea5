package org.ecoplan.indicator.requirement;

import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.Faults;

/**
 * One of many numbers that are assigned together.
 *
 * @param region GB/T 2260 code; the plan's city where it is left out
 * @param ifRevision the revision that this number corrects; needed where another number is known already
 */
@Schema(examples = """
        {"subIndicator":"10.1","year":2020,"direction":"AT_LEAST","value":90,\
        "document":{"zh":"2020年度考核目标","en":"Targets for 2020"}}""")
public record AssignRequirementsRow(
        String subIndicator,
        Integer year,
        String region,
        Direction direction,
        BigDecimal value,
        LocalizedText document,
        String recordedBy,
        String reason,
        Long ifRevision) {

    /** Finds everything in it that the plan does not allow. */
    void check(PlanDefinition plan, Faults faults) {
        if (faults.present(subIndicator, "/subIndicator")) {
            Optional<SubIndicator> measured = plan.subIndicator(subIndicator);
            if (faults.check(
                    measured.isPresent(),
                    "/subIndicator",
                    "unknown-sub-indicator",
                    "the plan has no sub-indicator with this number",
                    subIndicator)) {
                faults.check(
                        measured.get().isQuantity(),
                        "/subIndicator",
                        "not-a-quantity",
                        "a number is assigned to quantities only, and this one has stages",
                        subIndicator);
                toRequest().check(measured.get(), faults);
            }
        }
        if (faults.present(year, "/year")) {
            faults.check(
                    plan.measurableYears().contains(year),
                    "/year",
                    "outside-plan",
                    "the plan's years are " + plan.measurableYears().from() + " to "
                            + plan.measurableYears().to(),
                    year);
        }
        faults.check(
                region == null || plan.hasRegion(region),
                "/region",
                "unknown-region",
                "the plan has no region with this code",
                region);
    }

    RequirementKey key(PlanDefinition plan) {
        return new RequirementKey(plan.code(), subIndicator, region == null ? plan.region() : region, year);
    }

    AssignRequirementRequest toRequest() {
        return new AssignRequirementRequest(direction, value, document, recordedBy, reason);
    }

    /** Finds whether the sender knew what this number replaces. */
    void checkPrecondition(Requirement known, Assignment assignment, Faults faults) {
        if (!known.wouldChange(assignment) || known.revision() == 0 && ifRevision == null) {
            return;
        }
        if (ifRevision == null) {
            faults.add(
                    "/ifRevision",
                    "precondition-required",
                    "another number is known already: name its revision, which is " + known.revision(),
                    null);
            return;
        }
        faults.check(
                ifRevision == known.revision(),
                "/ifRevision",
                "changed-meanwhile",
                known.revision() == 0
                        ? "no number has been assigned yet, so there is no revision to correct"
                        : "the current revision is " + known.revision() + ": read it again",
                ifRevision);
    }
}
