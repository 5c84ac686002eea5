package org.ecoplan.indicator.plan;

import java.util.List;
import java.util.Objects;
import org.ecoplan.contracts.plan.AssignedNumber;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.contracts.plan.FromRegions;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.plan.Target;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;

/** Checks that one sub-indicator can be measured and judged: its scale, baseline, standard and targets fit together. */
class SubIndicatorValidator {

    private final PlanDefinition plan;
    private final SubIndicator subIndicator;
    private final String at;
    private final FileRules rules;
    private final Faults faults;

    SubIndicatorValidator(PlanDefinition plan, SubIndicator subIndicator, String at, FileRules rules) {
        this.plan = plan;
        this.subIndicator = subIndicator;
        this.at = at;
        this.rules = rules;
        this.faults = rules.faults();
    }

    void check() {
        if (subIndicator.kind() == null) {
            return;
        }
        checkScale();
        if (subIndicator.baseline() != null) {
            checkBaseline(subIndicator.baseline());
        }
        checkRequirements();
        CriterionValidator criteria = new CriterionValidator(subIndicator, faults);
        if (subIndicator.standard() != null) {
            criteria.check(subIndicator.standard().criterion(), at + "/standard/criterion");
        }
        checkTargets(criteria);
        new FormulaValidator(subIndicator, at + "/formula", rules).check();
        faults.check(
                subIndicator.outlook() == null || subIndicator.isQuantity(),
                at + "/outlook",
                "not-a-quantity",
                "a stage has no pace that could be continued",
                null);
        if (subIndicator.fromRegions() != null) {
            checkFromRegions(subIndicator.fromRegions());
        }
    }

    private void checkFromRegions(FromRegions fromRegions) {
        String here = at + "/fromRegions";
        faults.check(
                subIndicator.isQuantity(), here, "not-a-quantity", "only numbers can be added up or averaged", null);
        faults.check(
                plan.region() == null || !plan.districts().isEmpty(),
                here,
                "no-districts",
                "no region of the plan belongs to the city itself",
                null);
        faults.check(
                fromRegions.method() != FromRegions.Combination.SUM || fromRegions.decimals() == null,
                here + "/decimals",
                "not-rounded",
                "a sum has all the digits of what is added up",
                fromRegions.decimals());
    }

    private void checkScale() {
        if (!subIndicator.isQuantity()) {
            rules.distinct(subIndicator.stages(), Stage::code, at + "/stages", "code");
            return;
        }
        faults.check(
                subIndicator.min() == null
                        || subIndicator.max() == null
                        || subIndicator.min().compareTo(subIndicator.max()) <= 0,
                at + "/max",
                "wrong-order",
                "the largest value cannot be less than the smallest",
                subIndicator.max());
        faults.check(subIndicator.stages().isEmpty(), at + "/stages", "not-a-stage", "a quantity has no stages", null);
    }

    private void checkBaseline(Baseline baseline) {
        faults.check(
                baseline.period() == null || !hasYears() || plan.covers(baseline.period()),
                at + "/baseline/period",
                "outside-plan",
                "a baseline is from measuredFrom or later, and not from after the plan",
                baseline.period());
        if (subIndicator.isQuantity()) {
            Bounds.check(subIndicator, baseline.value(), at + "/baseline/value", faults);
            faults.check(
                    baseline.stage() == null,
                    at + "/baseline/stage",
                    "not-a-stage",
                    "a quantity has a value, no stage",
                    baseline.stage());
            return;
        }
        faults.check(
                baseline.value() == null,
                at + "/baseline/value",
                "not-a-quantity",
                "a scale has a stage, no value",
                baseline.value());
        faults.check(
                baseline.stage() == null || subIndicator.stage(baseline.stage()).isPresent(),
                at + "/baseline/stage",
                "unknown-stage",
                "the scale has no such stage",
                baseline.stage());
    }

    private void checkRequirements() {
        List<AssignedNumber> numbers = subIndicator.requirements();
        rules.distinct(numbers, AssignedNumber::year, at + "/requirements", "year");
        for (int i = 0; i < numbers.size(); i++) {
            AssignedNumber number = numbers.get(i);
            String here = at + "/requirements/" + i;
            faults.check(
                    subIndicator.isQuantity(), here, "not-a-quantity", "a number is assigned to quantities only", null);
            faults.check(
                    number.year() == null
                            || !hasYears()
                            || plan.measurableYears().contains(number.year()),
                    here + "/year",
                    "outside-plan",
                    "a number is assigned for a year from measuredFrom to the plan's last",
                    number.year());
            Bounds.check(subIndicator, number.value(), here + "/value", faults);
        }
    }

    private void checkTargets(CriterionValidator criteria) {
        List<Target> targets = subIndicator.targets();
        List<Integer> years = targets.stream().map(Target::year).toList();
        faults.check(
                years.stream().anyMatch(Objects::isNull) || plan.horizons().isEmpty() || years.equals(plan.horizons()),
                at + "/targets",
                "wrong-horizons",
                "one target for each of " + plan.horizons() + ", in this order",
                years);
        for (int i = 0; i < targets.size(); i++) {
            criteria.check(targets.get(i).criterion(), at + "/targets/" + i + "/criterion");
        }
    }

    private boolean hasYears() {
        return plan.measuredFrom() != null && plan.period() != null;
    }
}
