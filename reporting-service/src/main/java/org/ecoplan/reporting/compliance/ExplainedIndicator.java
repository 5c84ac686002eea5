package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/**
 * The verdict on one indicator with what it rests on.
 *
 * @param judged all that the rules said
 */
public record ExplainedIndicator(
        @JsonUnwrapped ComplianceItem item,
        List<ExplainedVerdict.Part> subIndicators,
        @JsonIgnore IndicatorVerdict judged) {

    static ExplainedIndicator of(Question question, Indicator indicator, Judged judged) {
        return new ExplainedIndicator(
                ComplianceItem.of(indicator, judged, question.asOf()),
                IntStream.range(0, indicator.subIndicators().size())
                        .mapToObj(i -> ExplainedVerdict.Part.of(
                                question,
                                indicator.subIndicators().get(i),
                                judged.verdict().subIndicators().get(i),
                                judged.outlook().subIndicators().get(i)))
                        .toList(),
                judged.verdict());
    }

    public String number() {
        return judged.number();
    }
}
