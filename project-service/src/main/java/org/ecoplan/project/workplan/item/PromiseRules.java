package org.ecoplan.project.workplan.item;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.problem.Faults;

/** What texts, percents, quantities and money must be like wherever an item has them. */
record PromiseRules(Faults faults) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int FEN = 2;

    void percent(BigDecimal percent, String at) {
        faults.check(
                percent == null || percent.signum() >= 0 && percent.compareTo(ALL) <= 0,
                at,
                "out-of-bounds",
                "a percent lies between 0 and 100",
                percent);
    }

    void quantities(Scope scope, List<PromisedQuantity> promised, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < promised.size(); i++) {
            String here = at + "/" + i;
            deliverable(scope, promised.get(i).deliverable(), seen, here + "/deliverable");
            notNegative(promised.get(i).quantity(), "a quantity", here + "/quantity");
        }
    }

    private void deliverable(Scope scope, String code, Set<String> seen, String at) {
        if (faults.present(code, at)) {
            faults.check(
                    scope.deliverables().containsKey(code),
                    at,
                    "unknown-deliverable",
                    "the project or part promises no deliverable with this code",
                    code);
            faults.check(seen.add(code), at, "twice", "it is in this list already", code);
        }
    }

    void funding(List<FundingLine> lines, String at) {
        Set<FundingSource> seen = EnumSet.noneOf(FundingSource.class);
        for (int i = 0; i < lines.size(); i++) {
            FundingSource source = lines.get(i).source();
            String here = at + "/" + i;
            if (faults.present(source, here + "/source")) {
                faults.check(seen.add(source), here + "/source", "twice", "it is in this list already", source);
            }
            BigDecimal amount = lines.get(i).amount();
            if (notNegative(amount, "an amount", here + "/amount")) {
                faults.check(
                        amount.scale() <= FEN,
                        here + "/amount",
                        "too-many-decimals",
                        "an amount is in yuan, with at most two decimals",
                        amount);
            }
        }
    }

    private boolean notNegative(BigDecimal number, String what, String at) {
        return faults.present(number, at)
                && faults.check(number.signum() >= 0, at, "out-of-bounds", what + " cannot be less than 0", number);
    }
}
