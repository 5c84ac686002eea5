package org.ecoplan.reporting.compliance;

import java.util.Collection;
import org.ecoplan.contracts.Verdict;

/** Indicators by verdict. */
public record Counts(int met, int notMet, int notMeasured) {

    public static Counts of(Collection<Verdict> verdicts) {
        return new Counts(
                count(verdicts, Verdict.MET), count(verdicts, Verdict.NOT_MET), count(verdicts, Verdict.NOT_MEASURED));
    }

    private static int count(Collection<Verdict> verdicts, Verdict wanted) {
        return (int) verdicts.stream().filter(wanted::equals).count();
    }
}
