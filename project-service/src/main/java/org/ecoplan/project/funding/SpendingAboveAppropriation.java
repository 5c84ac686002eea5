package org.ecoplan.project.funding;

import java.math.BigDecimal;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.problem.ProblemException;

/** More is to be taken than a source has given, and nobody has approved it. */
class SpendingAboveAppropriation extends ProblemException {
    private static final long serialVersionUID = 1;

    SpendingAboveAppropriation(Account account, Posting posting, Balance before, BigDecimal missing) {
        super(
                "spending-above-appropriation",
                "There is not enough money",
                409,
                ("%s money of %s for %d: %s appropriated, %s spent, %s available; this takes %s, which is %s too much."
                                + " Money of another source, project or year does not cover it. If it was approved all"
                                + " the same, say so in overrun.")
                        .formatted(
                                posting.source(),
                                account.project(),
                                account.year(),
                                before.appropriated().toPlainString(),
                                before.spent().toPlainString(),
                                before.available().toPlainString(),
                                posting.amount().abs().toPlainString(),
                                missing.toPlainString()),
                new Shortfall(
                        posting.source(), before.available(), posting.amount().abs(), missing));
    }

    /**
     * The same for programs.
     *
     * @param asked what was to be taken
     */
    record Shortfall(FundingSource source, BigDecimal available, BigDecimal asked, BigDecimal missing) {}
}
