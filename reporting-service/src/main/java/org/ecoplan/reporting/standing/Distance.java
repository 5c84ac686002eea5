package org.ecoplan.reporting.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.Outcome;

/**
 * How far something that is not met is from being met, whatever its unit: what lies between the actual and the required
 * number, as a share of the larger of the two. So 0.5 is half of what is asked for, or twice what is allowed; 1 is all
 * of it, or something where there must be nothing. Only numbers on either side of zero are farther apart than 1. Of
 * stages and ranks the places count.
 */
final class Distance {

    private static final int DECIMALS = 4;

    private Distance() {}

    /**
     * The distance of an evaluated criterion, with four decimals (GB/T 8170): of one that asks for all of others the
     * farthest of them, of one that asks for any the nearest. Empty unless it is not met.
     *
     * @param subIndicator whose criterion it is
     */
    static Optional<BigDecimal> of(Finding finding, SubIndicator subIndicator) {
        if (finding.outcome() != Outcome.NOT_MET) {
            return Optional.empty();
        }
        if (finding.compared() != null) {
            return Optional.of(of(finding.compared(), subIndicator));
        }
        Stream<BigDecimal> parts = finding.parts().stream().flatMap(part -> of(part, subIndicator).stream());
        return finding.type().equals("any-of")
                ? parts.min(Comparator.naturalOrder())
                : parts.max(Comparator.naturalOrder());
    }

    /** The distance between the two things that were compared. */
    static BigDecimal of(Comparison compared, SubIndicator subIndicator) {
        return compared.requiredStage() == null
                ? between(compared.actual(), compared.required())
                : between(place(compared.actualStage(), subIndicator), place(compared.requiredStage(), subIndicator));
    }

    private static BigDecimal between(BigDecimal actual, BigDecimal required) {
        BigDecimal larger = actual.abs().max(required.abs());
        return larger.signum() == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : actual.subtract(required).abs().divide(larger, DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal place(String stage, SubIndicator subIndicator) {
        return BigDecimal.valueOf(
                subIndicator.stages().stream().map(Stage::code).toList().indexOf(stage));
    }
}
