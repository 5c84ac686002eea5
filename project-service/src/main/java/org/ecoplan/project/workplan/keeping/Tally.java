package org.ecoplan.project.workplan.keeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How many promises came out how.
 *
 * @param total all of them
 * @param keptPercent those kept, of those that were due and can be judged: two decimals, a half rounded to the even
 *     neighbour; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Tally(
        int total, int kept, int partly, int notKept, int notAssessable, int notDue, BigDecimal keptPercent) {

    private static final int SCALE = 2;

    public static Tally of(Collection<Outcome> outcomes) {
        int kept = count(outcomes, Outcome.KEPT);
        int partly = count(outcomes, Outcome.PARTLY);
        int notKept = count(outcomes, Outcome.NOT_KEPT);
        return new Tally(
                outcomes.size(),
                kept,
                partly,
                notKept,
                count(outcomes, Outcome.NOT_ASSESSABLE),
                count(outcomes, Outcome.NOT_DUE),
                percent(kept, kept + partly + notKept));
    }

    private static int count(Collection<Outcome> outcomes, Outcome outcome) {
        return (int) outcomes.stream().filter(outcome::equals).count();
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_EVEN);
    }
}
