package org.ecoplan.indicator.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.contracts.plan.AssignedNumber;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.plan.Target;
import org.ecoplan.kit.problem.Faults;

/** Checks that one sub-indicator can be measured and judged: its scale, baseline, standard and targets fit together. */
class SubIndicatorValidator {

    private final PlanDefinition plan;
    private final SubIndicator subIndicator;
    private final String at;
    private final Faults faults;

    SubIndicatorValidator(PlanDefinition plan, SubIndicator subIndicator, String at, Faults faults) {
        this.plan = plan;
        this.subIndicator = subIndicator;
        this.at = at;
        this.faults = faults;
    }

    void check() {
        faults.present(subIndicator.name(), at + "/name");
        if (!faults.present(subIndicator.kind(), at + "/kind")) {
            return;
        }
        checkScale();
        checkBaseline();
        checkRequirements();
        CriterionValidator criteria = new CriterionValidator(subIndicator, faults);
        if (faults.present(subIndicator.standard(), at + "/standard")) {
            criteria.check(subIndicator.standard().criterion(), at + "/standard/criterion");
        }
        checkTargets(criteria);
    }

    private void checkScale() {
        if (subIndicator.isQuantity()) {
            faults.present(subIndicator.unit(), at + "/unit");
            faults.present(subIndicator.betterWhen(), at + "/betterWhen");
            faults.check(
                    subIndicator.stages().isEmpty(), at + "/stages", "not-a-stage", "a quantity has no stages", null);
            return;
        }
        Set<String> codes = new HashSet<>();
        for (Stage stage : subIndicator.stages()) {
            faults.check(
                    stage.code() != null && codes.add(stage.code()),
                    at + "/stages",
                    "twice",
                    "each stage has a code of its own",
                    stage.code());
        }
        faults.check(codes.size() >= 2, at + "/stages", "missing", "a scale has at least two stages", null);
    }

    private void checkBaseline() {
        Baseline baseline = subIndicator.baseline();
        if (baseline == null) {
            return;
        }
        if (faults.present(baseline.period(), at + "/baseline/period") && plan.measuredFrom() != null) {
            faults.check(
                    plan.measuredFrom() <= baseline.period().start().getYear(),
                    at + "/baseline/period",
                    "outside-plan",
                    "a baseline cannot be older than measuredFrom",
                    baseline.period());
        }
        if (subIndicator.isQuantity()) {
            faults.present(baseline.value(), at + "/baseline/value");
        } else if (faults.present(baseline.stage(), at + "/baseline/stage")) {
            faults.check(
                    subIndicator.stage(baseline.stage()).isPresent(),
                    at + "/baseline/stage",
                    "unknown-stage",
                    "the scale has no such stage",
                    baseline.stage());
        }
    }

    private void checkRequirements() {
        List<AssignedNumber> numbers = subIndicator.requirements();
        for (int i = 0; i < numbers.size(); i++) {
            String here = at + "/requirements/" + i;
            faults.check(
                    subIndicator.isQuantity(), here, "not-a-quantity", "a number is assigned to quantities only", null);
            faults.present(numbers.get(i).year(), here + "/year");
            faults.present(numbers.get(i).direction(), here + "/direction");
            faults.present(numbers.get(i).value(), here + "/value");
            faults.present(numbers.get(i).document(), here + "/document");
        }
    }

    private void checkTargets(CriterionValidator criteria) {
        List<Integer> years = subIndicator.targets().stream().map(Target::year).toList();
        faults.check(
                years.equals(plan.horizons()),
                at + "/targets",
                "wrong-horizons",
                "one target for each of " + plan.horizons() + ", in this order",
                years);
        for (int i = 0; i < years.size(); i++) {
            criteria.check(subIndicator.targets().get(i).criterion(), at + "/targets/" + i + "/criterion");
        }
    }
}
