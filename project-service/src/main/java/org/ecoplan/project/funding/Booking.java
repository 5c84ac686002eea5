package org.ecoplan.project.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.problem.ProblemException;

/**
 * A posting that the ledger can take.
 *
 * @param overrun what it takes beyond what is there
 */
record Booking(Posting posting, BigDecimal overrun) {

    /**
     * Checks postings that are made together, one on top of the other. Those that give come first, so that a correction
     * is no overrun as long as what it comes to is none.
     *
     * @param account for messages
     * @param balances how each source stands before
     * @throws ProblemException 409 if more is taken than is there without an approval, or with one that nothing needs
     */
    static List<Booking> of(List<Posting> postings, Account account, Function<FundingSource, Balance> balances) {
        Map<FundingSource, Balance> current = new EnumMap<>(FundingSource.class);
        List<Booking> bookings = new ArrayList<>();
        for (Posting posting : inOrder(postings)) {
            Balance before = current.computeIfAbsent(posting.source(), balances);
            Balance after = posting.book(before);
            BigDecimal overrun = after.overrunBeyond(before);
            if (overrun.signum() > 0 && posting.approval() == null) {
                throw new SpendingAboveAppropriation(account, posting, before, overrun);
            }
            if (overrun.signum() == 0 && posting.approval() != null) {
                throw needless(account, posting, before);
            }
            bookings.add(new Booking(posting, overrun));
            current.put(posting.source(), after);
        }
        return bookings;
    }

    private static List<Posting> inOrder(List<Posting> postings) {
        return postings.stream().sorted(Comparator.comparing(Posting::takes)).toList();
    }

    boolean isOverrun() {
        return overrun.signum() > 0;
    }

    // Whoever sends an approval along with everything has no control of overruns.
    private static ProblemException needless(Account account, Posting posting, Balance before) {
        return ProblemException.conflict(
                "no-overrun",
                "There is no overrun to approve",
                "%s money of %s for %d: %s is available, which covers this: send it without overrun"
                        .formatted(
                                posting.source(),
                                account.project(),
                                account.year(),
                                before.available().toPlainString()));
    }
}
