package org.ecoplan.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.reporting.compliance.JudgedIndicator;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.Outcome;
import org.ecoplan.reporting.compliance.rules.Reason;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final LocalizedText NAME = new LocalizedText("指标", "Indicator");
    private static final Finding FAILED = compared(Outcome.NOT_MET, "9", "10");
    private static final Finding FAILED_FAR = compared(Outcome.NOT_MET, "5", "10");
    private static final Finding KEPT = compared(Outcome.MET, "10", "10");

    @Test
    void whatFailedBesideSomethingThatWasMetAnotherWayIsNoShortfall() {
        Gap gap = gap(made("all-of", Outcome.NOT_MET, made("any-of", Outcome.MET, FAILED_FAR, KEPT), FAILED));

        assertThat(gap.parts().get(0).shortfalls())
                .extracting(Gap.Shortfall::distance)
                .containsExactly(new BigDecimal("0.1000"));
        assertThat(gap.distance()).isEqualTo(new BigDecimal("0.1000"));
    }

    @Test
    void onlyTheSubIndicatorsThatAreNotMetAreNamedAndTheFarthestCounts() {
        Gap gap = gap(FAILED, KEPT, FAILED_FAR);

        assertThat(gap.parts()).extracting(Gap.LackingPart::number).containsExactly("1.1", "1.3");
        assertThat(gap.distance()).isEqualTo(new BigDecimal("0.5000"));
    }

    @Test
    void whatIsNotMeasuredBesideWhatIsNotMetHasNoDistanceOfItsOwn() {
        Finding unknown = new Finding("at-least", Outcome.UNKNOWN, reason(), null, List.of());

        Gap gap = gap(unknown, FAILED);

        assertThat(gap.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(gap.parts()).extracting(Gap.LackingPart::distance).containsExactly(null, new BigDecimal("0.1000"));
        assertThat(gap.distance()).isEqualTo(new BigDecimal("0.1000"));
    }

    private static Gap gap(Finding... findings) {
        List<SubIndicatorVerdict> parts = List.of(findings).stream()
                .map(finding -> new SubIndicatorVerdict(
                        "1." + (List.of(findings).indexOf(finding) + 1),
                        verdict(finding.outcome()),
                        null,
                        false,
                        finding,
                        null))
                .toList();
        Indicator indicator = new Indicator(
                "1",
                NAME,
                "all",
                "all",
                Obligation.BINDING,
                NAME,
                List.of(),
                parts.stream().map(part -> subIndicator(part.number())).toList());
        return Gap.of(
                1,
                new JudgedIndicator(indicator, new IndicatorVerdict("1", Verdict.NOT_MET, parts), null),
                List.of(),
                List.of(),
                null);
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case MET, NOT_APPLICABLE -> Verdict.MET;
            case NOT_MET -> Verdict.NOT_MET;
            case UNKNOWN -> Verdict.NOT_MEASURED;
        };
    }

    private static Finding compared(Outcome outcome, String actual, String required) {
        return new Finding(
                "at-least",
                outcome,
                reason(),
                new Comparison(
                        new BigDecimal(actual),
                        null,
                        Relation.AT_LEAST,
                        new BigDecimal(required),
                        null,
                        null,
                        null,
                        null),
                List.of());
    }

    private static Finding made(String type, Outcome outcome, Finding... parts) {
        return new Finding(type, outcome, null, null, List.of(parts));
    }

    private static Reason reason() {
        return new Reason("code", NAME);
    }

    private static SubIndicator subIndicator(String number) {
        try {
            return Yaml.mapper()
                    .readValue(
                            "{number: '%s', name: {zh: 指标, en: Indicator}, kind: QUANTITY}".formatted(number),
                            SubIndicator.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
