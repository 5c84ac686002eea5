package org.ecoplan.reporting.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.Reason;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/** What is different between two verdicts on one indicator. How something is worded, and trailing zeros, make none. */
final class Differences {

    private Differences() {}

    /** Nothing if they say the same on the same evidence. */
    static Set<Aspect> between(IndicatorVerdict before, IndicatorVerdict after) {
        Set<Aspect> differences = EnumSet.noneOf(Aspect.class);
        if (before.verdict() != after.verdict()) {
            differences.add(Aspect.VERDICT);
        }
        if (differ(before, after, (one, other) -> reasons(one).equals(reasons(other)))) {
            differences.add(Aspect.REASON);
        }
        if (differ(before, after, (one, other) -> found(one).equals(found(other)))) {
            differences.add(Aspect.VALUE);
        }
        if (differ(before, after, (one, other) -> asksTheSame(one.finding(), other.finding()))) {
            differences.add(Aspect.REQUIRED);
        }
        boolean sameContent = !differences.contains(Aspect.VALUE) && !differences.contains(Aspect.REQUIRED);
        if (sameContent && differ(before, after, Differences::onTheSameEvidence)) {
            differences.add(Aspect.EVIDENCE);
        }
        return differences;
    }

    private static boolean differ(
            IndicatorVerdict before,
            IndicatorVerdict after,
            BiPredicate<SubIndicatorVerdict, SubIndicatorVerdict> alike) {
        return !pairwise(
                before.subIndicators(),
                after.subIndicators(),
                (one, other) -> one.number().equals(other.number()) && alike.test(one, other));
    }

    private static List<String> reasons(SubIndicatorVerdict judged) {
        return judged.decisiveReasons().stream().map(Reason::code).toList();
    }

    /** What was measured, and what else was found, such as how many projects are completed. */
    private static List<Object> found(SubIndicatorVerdict judged) {
        List<Object> found = new ArrayList<>();
        Measured measured = judged.measured();
        if (measured != null) {
            found.add(measured.period());
            found.add(plain(measured.value()));
            found.add(measured.stage());
            found.add(measured.rank());
        }
        addFound(judged.finding(), found);
        return found;
    }

    private static void addFound(Finding finding, List<Object> found) {
        if (finding.compared() != null) {
            found.add(plain(finding.compared().actual()));
            found.add(finding.compared().actualStage());
        }
        finding.parts().forEach(part -> addFound(part, found));
    }

    /** Where one of them had nothing to compare yet, the kind of the criterion tells. */
    private static boolean asksTheSame(Finding one, Finding other) {
        return one.type().equals(other.type())
                && (one.compared() == null || other.compared() == null || asksTheSame(one.compared(), other.compared()))
                && pairwise(one.parts(), other.parts(), Differences::asksTheSame);
    }

    private static boolean asksTheSame(Comparison one, Comparison other) {
        return one.relation() == other.relation()
                && Objects.equals(decimals(one), decimals(other))
                && Objects.equals(plain(one.required()), plain(other.required()))
                && Objects.equals(one.requiredStage(), other.requiredStage());
    }

    /** How many the criterion rounds to; {@code null} if it does not. */
    private static Integer decimals(Comparison compared) {
        return compared.rounded() == null ? null : compared.rounded().scale();
    }

    private static boolean onTheSameEvidence(SubIndicatorVerdict one, SubIndicatorVerdict other) {
        return one.stale() == other.stale() && Evidence.of(one).equals(Evidence.of(other));
    }

    private static <T> boolean pairwise(List<T> some, List<T> others, BiPredicate<T, T> alike) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> alike.test(some.get(i), others.get(i)));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
