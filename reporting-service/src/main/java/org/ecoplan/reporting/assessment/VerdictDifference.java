package org.ecoplan.reporting.assessment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.compliance.ReasonResponse;
import org.ecoplan.reporting.compliance.outlook.OutlookOutcome;
import org.ecoplan.reporting.compliance.rules.Measured;

/**
 * One verdict that comes out otherwise than it was published: in itself, in what it rests on or in its outlook.
 *
 * @param then as it was published; absent for an indicator that there was not then
 * @param now as it comes out; absent for an indicator that there is no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictDifference(Basis basis, String indicator, Side then, Side now) {

    /**
     * The one or the other.
     *
     * @param values the measurements that it rests on
     */
    public record Side(
            Verdict verdict,
            boolean stale,
            boolean provisional,
            List<ReasonResponse> reasons,
            List<Value> values,
            OutlookOutcome outlook) {

        static Side of(AssessedIndicator assessed) {
            return new Side(
                    assessed.verdict(),
                    assessed.stale(),
                    assessed.provisional(),
                    assessed.reasons(),
                    assessed.subIndicators().stream()
                            .filter(part -> part.measured() != null)
                            .map(part -> new Value(part.number(), part.measured()))
                            .toList(),
                    assessed.outlook().outcome());
        }
    }

    /** The measurement that counted for a sub-indicator. */
    public record Value(String subIndicator, Measured measurement) {}

    /** Both bases, each in the order of the verdicts now, and then those that are no more. */
    static List<VerdictDifference> between(Results then, Results now) {
        return Arrays.stream(Basis.values())
                .flatMap(basis -> between(basis, then.on(basis), now.on(basis)))
                .toList();
    }

    private static Stream<VerdictDifference> between(Basis basis, Results.OnBasis then, Results.OnBasis now) {
        Map<String, AssessedIndicator> before = byNumber(then);
        Map<String, AssessedIndicator> after = byNumber(now);
        return Stream.concat(now.verdicts().stream(), then.verdicts().stream())
                .map(AssessedIndicator::indicator)
                .distinct()
                .filter(number -> !Objects.equals(before.get(number), after.get(number)))
                .map(number -> new VerdictDifference(basis, number, side(before.get(number)), side(after.get(number))));
    }

    boolean isOfTheVerdictItself() {
        return then == null || now == null || then.verdict() != now.verdict();
    }

    private static Side side(AssessedIndicator assessed) {
        return Optional.ofNullable(assessed).map(Side::of).orElse(null);
    }

    private static Map<String, AssessedIndicator> byNumber(Results.OnBasis results) {
        return results.verdicts().stream().collect(toMap(AssessedIndicator::indicator, identity()));
    }
}
