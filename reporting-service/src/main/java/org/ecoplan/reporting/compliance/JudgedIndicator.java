package org.ecoplan.reporting.compliance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * An indicator and all that the rules say of it.
 *
 * @param since when the verdict became what it is; {@code null} where it was never judged here
 */
public record JudgedIndicator(Indicator indicator, IndicatorVerdict judged, Instant since) {

    static JudgedIndicator of(Indicator indicator, Judged judged) {
        return new JudgedIndicator(indicator, judged.verdict(), judged.since());
    }

    public String number() {
        return indicator.number();
    }

    public Verdict verdict() {
        return judged.verdict();
    }

    /** What was judged of each of its sub-indicators. */
    public Stream<SubIndicatorVerdict> parts() {
        return judged.subIndicators().stream();
    }

    /** The sub-indicator that something was judged of. */
    public SubIndicator definition(SubIndicatorVerdict part) {
        return indicator.subIndicators().stream()
                .filter(one -> one.number().equals(part.number()))
                .findFirst()
                .orElseThrow();
    }

    /** What the verdict comes down to. */
    public List<ReasonResponse> reasons() {
        return ReasonResponse.decisive(judged);
    }
}
