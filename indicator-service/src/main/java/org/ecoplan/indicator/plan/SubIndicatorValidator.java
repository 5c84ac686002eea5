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
        rules.text(subIndicator.name(), at + "/name");
        rules.optionalText(subIndicator.measured(), at + "/measured");
        if (!faults.present(subIndicator.kind(), at + "/kind")) {
            return;
        }
        checkScale();
        checkBaseline();
        checkRequirements();
        CriterionValidator criteria = new CriterionValidator(subIndicator, faults);
        if (faults.present(subIndicator.standard(), at + "/standard")) {
            rules.text(subIndicator.standard().text(), at + "/standard/text");
            criteria.check(subIndicator.standard().criterion(), at + "/standard/criterion");
        }
        checkTargets(criteria);
        new FormulaValidator(subIndicator, at + "/formula", rules).check();
    }

    private void checkScale() {
        if (subIndicator.isQuantity()) {
            rules.text(subIndicator.unit(), at + "/unit");
            faults.present(subIndicator.betterWhen(), at + "/betterWhen");
            faults.check(
                    subIndicator.min() == null
                            || subIndicator.max() == null
                            || subIndicator.min().compareTo(subIndicator.max()) <= 0,
                    at + "/max",
                    "wrong-order",
                    "the largest value cannot be less than the smallest",
                    subIndicator.max());
            faults.check(
                    subIndicator.stages().isEmpty(), at + "/stages", "not-a-stage", "a quantity has no stages", null);
            return;
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < subIndicator.stages().size(); i++) {
            Stage stage = subIndicator.stages().get(i);
            String here = at + "/stages/" + i;
            rules.text(stage.name(), here + "/name");
            if (faults.present(stage.code(), here + "/code")) {
                faults.check(
                        codes.add(stage.code()),
                        here + "/code",
                        "twice",
                        "each stage has a code of its own",
                        stage.code());
            }
        }
        faults.check(codes.size() >= 2, at + "/stages", "missing", "a scale has at least two stages", null);
    }

    private void checkBaseline() {
        Baseline baseline = subIndicator.baseline();
        if (baseline == null) {
            return;
        }
        if (faults.present(baseline.period(), at + "/baseline/period") && hasYears()) {
            faults.check(
                    plan.covers(baseline.period()),
                    at + "/baseline/period",
                    "outside-plan",
                    "a baseline is from measuredFrom or later, and not from after the plan",
                    baseline.period());
        }
        if (baseline.rank() != null) {
            faults.check(
                    baseline.rank() >= 1,
                    at + "/baseline/rank",
                    "out-of-bounds",
                    "the first place is 1",
                    baseline.rank());
        }
        faults.readable(baseline.text(), at + "/baseline/text");
        checkReading(baseline);
    }

    private void checkReading(Baseline baseline) {
        if (subIndicator.isQuantity()) {
            faults.present(baseline.value(), at + "/baseline/value");
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
        if (faults.present(baseline.stage(), at + "/baseline/stage")) {
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
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            String here = at + "/requirements/" + i;
            faults.check(
                    subIndicator.isQuantity(), here, "not-a-quantity", "a number is assigned to quantities only", null);
            if (faults.present(numbers.get(i).year(), here + "/year")) {
                checkYear(numbers.get(i).year(), years, here + "/year");
            }
            faults.present(numbers.get(i).direction(), here + "/direction");
            faults.present(numbers.get(i).value(), here + "/value");
            rules.text(numbers.get(i).document(), here + "/document");
        }
    }

    private void checkYear(Integer year, Set<Integer> years, String here) {
        faults.check(years.add(year), here, "twice", "a number has been assigned for this year already", year);
        if (hasYears()) {
            faults.check(
                    plan.measurableYears().contains(year),
                    here,
                    "outside-plan",
                    "a number is assigned for a year from measuredFrom to the plan's last",
                    year);
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
            rules.text(subIndicator.targets().get(i).text(), at + "/targets/" + i + "/text");
            criteria.check(subIndicator.targets().get(i).criterion(), at + "/targets/" + i + "/criterion");
        }
    }

    private boolean hasYears() {
        return plan.measuredFrom() != null && plan.period() != null;
    }
}
