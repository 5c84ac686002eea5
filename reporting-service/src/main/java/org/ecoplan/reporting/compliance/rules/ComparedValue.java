package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;

/**
 * What the value of a sub-indicator was itself compared with: the number or stage that decided. Places in the province,
 * projects and years in force are no values of it.
 *
 * @param margin how far the value is on the right side of the required one, negative where it falls short; {@code null}
 *     for a stage
 */
public record ComparedValue(Relation relation, BigDecimal required, String requiredStage, BigDecimal margin) {

    private static final Set<String> ABOUT_THE_VALUE = Set.of(
            "at-least",
            "at-most",
            "equals",
            "meets-requirement",
            "not-below-baseline",
            "not-below-previous",
            "improving",
            "stage-reached");

    private static final Comparator<ComparedValue> BY_MARGIN =
            Comparator.comparing(ComparedValue::margin, Comparator.nullsLast(Comparator.naturalOrder()));

    /**
     * Of several criteria that decided, the one that the value keeps least, since each of them counts; of alternatives
     * the one that it keeps best. Empty where the value was compared with nothing.
     */
    public static Optional<ComparedValue> of(SubIndicatorVerdict judged) {
        return in(judged.finding());
    }

    private static Optional<ComparedValue> in(Finding finding) {
        if (finding.compared() != null) {
            return ABOUT_THE_VALUE.contains(finding.type()) ? Optional.of(of(finding.compared())) : Optional.empty();
        }
        List<ComparedValue> decisive = in(finding.parts().stream().filter(part -> part.outcome() == finding.outcome()));
        Stream<ComparedValue> found = (decisive.isEmpty() ? in(finding.parts().stream()) : decisive).stream();
        return finding.type().equals("any-of") ? found.max(BY_MARGIN) : found.min(BY_MARGIN);
    }

    private static List<ComparedValue> in(Stream<Finding> parts) {
        return parts.flatMap(part -> in(part).stream()).toList();
    }

    private static ComparedValue of(Comparison compared) {
        return new ComparedValue(compared.relation(), compared.required(), compared.requiredStage(), margin(compared));
    }

    private static BigDecimal margin(Comparison compared) {
        if (compared.required() == null) {
            return null;
        }
        BigDecimal above = compared.actual().subtract(compared.required());
        return switch (compared.relation()) {
            case AT_LEAST, MORE_THAN -> above;
            case AT_MOST, LESS_THAN -> above.negate();
            case EQUAL -> above.abs().negate();
        };
    }
}
