package org.ecoplan.indicator.plan;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.Faults;

/** Checks that its sub-indicator can be compared in the way that each criterion asks for. */
class CriterionValidator {

    private final SubIndicator subIndicator;
    private final Faults faults;

    CriterionValidator(SubIndicator subIndicator, Faults faults) {
        this.subIndicator = subIndicator;
        this.faults = faults;
    }

    void check(Criterion criterion, String at) {
        if (criterion != null) {
            criterion.accept(new At(at));
        }
    }

    /** The checks of one place in the file. */
    private final class At implements Criterion.Visitor<Void> {

        private final String at;

        private At(String at) {
            this.at = at;
        }

        @Override
        public Void atLeast(Criterion.AtLeast criterion) {
            return limit(criterion.value(), criterion.decimals());
        }

        @Override
        public Void atMost(Criterion.AtMost criterion) {
            return limit(criterion.value(), criterion.decimals());
        }

        @Override
        public Void equalTo(Criterion.EqualTo criterion) {
            return limit(criterion.value(), criterion.decimals());
        }

        @Override
        public Void stageReached(Criterion.StageReached criterion) {
            faults.check(
                    criterion.stage() == null
                            || subIndicator.stage(criterion.stage()).isPresent(),
                    at + "/stage",
                    "unknown-stage",
                    "the sub-indicator's scale has no such stage",
                    criterion.stage());
            return null;
        }

        @Override
        public Void meetsRequirement(Criterion.MeetsRequirement criterion) {
            check(criterion.ifUnassigned(), at + "/ifUnassigned");
            return quantity();
        }

        @Override
        public Void notBelowBaseline(Criterion.NotBelowBaseline criterion) {
            faults.present(subIndicator.baseline(), at.replaceFirst("/(standard|targets)/.*", "/baseline"));
            return quantity();
        }

        @Override
        public Void notBelowPrevious(Criterion.NotBelowPrevious criterion) {
            return quantity();
        }

        @Override
        public Void improving(Criterion.Improving criterion) {
            return quantity();
        }

        @Override
        public Void rankWithin(Criterion.RankWithin criterion) {
            return null;
        }

        @Override
        public Void projectCompletionAtLeast(Criterion.ProjectCompletionAtLeast criterion) {
            return null;
        }

        @Override
        public Void yearsInForceAtLeast(Criterion.YearsInForceAtLeast criterion) {
            return null;
        }

        @Override
        public Void allOf(Criterion.AllOf criterion) {
            return each(criterion.criteria());
        }

        @Override
        public Void anyOf(Criterion.AnyOf criterion) {
            return each(criterion.criteria());
        }

        private Void each(List<Criterion> criteria) {
            for (int i = 0; criteria != null && i < criteria.size(); i++) {
                check(criteria.get(i), at + "/criteria/" + i);
            }
            return null;
        }

        /** GB/T 8170-2008, 4.3.3: values are rounded to the digits that the limit is written with. */
        private Void limit(BigDecimal value, Integer decimals) {
            faults.check(
                    value == null
                            || decimals == null
                            || value.stripTrailingZeros().scale() <= decimals,
                    at + "/decimals",
                    "too-few-decimals",
                    "values cannot be rounded to fewer decimals than the number that they are compared with has",
                    decimals);
            return quantity();
        }

        private Void quantity() {
            faults.check(
                    subIndicator.isQuantity(), at, "not-a-quantity", "a stage cannot be compared as a number", null);
            return null;
        }
    }
}
