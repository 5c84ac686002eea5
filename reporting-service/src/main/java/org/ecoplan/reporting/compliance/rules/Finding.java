package org.ecoplan.reporting.compliance.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One criterion, evaluated.
 *
 * @param type the criterion's type, as in the plan file
 * @param reason of a criterion that compares something, or that nothing was measured for; {@code null} for one that is
 *     made of others
 * @param compared what it compared; {@code null} if it had nothing to compare
 * @param parts the criteria it is made of, or the one that stands in for it
 */
public record Finding(String type, Outcome outcome, Reason reason, Comparison compared, List<Finding> parts) {

    public Finding {
        // a stored explanation leaves out what is empty
        parts = parts == null ? List.of() : parts;
    }

    static Finding compared(String type, Comparison comparison, Reason reason) {
        return new Finding(type, comparison.outcome(), reason, comparison, List.of());
    }

    static Finding unknown(String type, Reason reason) {
        return new Finding(type, Outcome.UNKNOWN, reason, null, List.of());
    }

    static Finding all(String type, List<Finding> parts) {
        return new Finding(type, Outcome.all(outcomes(parts)), null, null, parts);
    }

    static Finding any(String type, List<Finding> parts) {
        return new Finding(type, Outcome.any(outcomes(parts)), null, null, parts);
    }

    /** The same criterion where nothing has been measured: whatever its parts come to, it is not known. */
    Finding withoutMeasurement(Reason notMeasured) {
        return new Finding(type, Outcome.UNKNOWN, notMeasured, compared, parts);
    }

    /** The reasons that the outcome comes down to: a criterion made of others is decided by those with its outcome. */
    Stream<Reason> decisiveReasons() {
        return Stream.concat(
                Stream.ofNullable(reason),
                parts.stream().filter(part -> part.outcome == outcome).flatMap(Finding::decisiveReasons));
    }

    /** The former measurements that it, or a criterion it is made of, compared with. */
    Stream<Measured> formerMeasurements() {
        return Stream.concat(
                Stream.ofNullable(compared).map(Comparison::previous).filter(Objects::nonNull),
                parts.stream().flatMap(Finding::formerMeasurements));
    }

    private static List<Outcome> outcomes(List<Finding> parts) {
        return parts.stream().map(Finding::outcome).toList();
    }
}
