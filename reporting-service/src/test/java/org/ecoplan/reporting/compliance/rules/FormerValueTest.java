package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.stage;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Criteria that compare a value with the baseline or with the one before it. */
class FormerValueTest {

    private static final String BASELINE = "{type: not-below-baseline}";
    private static final String PREVIOUS = "{type: not-below-previous}";
    private static final String IMPROVING = "{type: improving}";

    @ParameterizedTest(name = "better when {0}, baseline {1}, measured {2}: {3}")
    @CsvSource({
        "HIGHER, 78.4, 78.40, MET",
        "HIGHER, 78.4, 80,    MET",
        "HIGHER, 78.4, 78.39, NOT_MET",
        "LOWER,  3,    3.0,   MET",
        "LOWER,  3,    0,     MET",
        "LOWER,  3,    4,     NOT_MET",
    })
    void isNotWorseThanTheBaseline(Tendency betterWhen, String baseline, String measured, Verdict expected) {
        SubIndicatorVerdict judged =
                judge(BASELINE, quantity(betterWhen, baseline), 2018, facts(value("2018", measured)));

        assertThat(judged.verdict()).isEqualTo(expected);
    }

    @Test
    void isUnknownWithoutABaseline() {
        SubIndicatorVerdict judged = judge(BASELINE, quantity(), 2018, facts(value("2018", "80")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("no-baseline");
    }

    @ParameterizedTest(name = "{0} when {1}, {2} before, {3} now: {4}")
    @CsvSource({
        "not-below-previous, HIGHER, 80, 80.0, MET",
        "not-below-previous, HIGHER, 80, 81,   MET",
        "not-below-previous, HIGHER, 80, 79,   NOT_MET",
        "not-below-previous, LOWER,  80, 80,   MET",
        "not-below-previous, LOWER,  80, 79,   MET",
        "not-below-previous, LOWER,  80, 81,   NOT_MET",
        "improving,          HIGHER, 80, 80.0, NOT_MET",
        "improving,          HIGHER, 80, 80.1, MET",
        "improving,          HIGHER, 80, 79,   NOT_MET",
        "improving,          LOWER,  80, 80,   NOT_MET",
        "improving,          LOWER,  80, 79.9, MET",
        "improving,          LOWER,  80, 81,   NOT_MET",
    })
    void isComparedWithTheValueBefore(String type, Tendency betterWhen, String before, String now, Verdict expected) {
        // Given
        Facts facts = facts(value("2018", before), value("2019", now));

        // When
        SubIndicatorVerdict judged = judge("{type: %s}".formatted(type), quantity(betterWhen, null), 2019, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(judged.finding().compared().previous().period()).hasToString("2018");
    }

    @ParameterizedTest
    @CsvSource({PREVIOUS, IMPROVING})
    void isUnknownWhereThereIsNoValueBefore(String criterion) {
        SubIndicatorVerdict judged = judge(criterion, quantity(), 2019, facts(value("2019", "80")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("no-previous");
    }

    // A year's value contains its months' values: they are no earlier ones.
    @Test
    void aPeriodThatOverlapsIsNoEarlierOne() {
        Facts facts = facts(value("2019-06", "99"), value("2019-Q4", "98"), value("2019", "80"));

        assertThat(judge(IMPROVING, quantity(), 2019, facts).finding().reason().code())
                .isEqualTo("no-previous");
    }

    @Test
    void theNewestThatDoesNotOverlapIsTheOneBefore() {
        Facts facts = facts(
                value("2019", "80"),
                value("2019-11", "99"),
                value("2018-12", "70"),
                value("2018", "75"),
                value("2017", "60"));

        assertThat(judge(IMPROVING, quantity(), 2019, facts)
                        .finding()
                        .compared()
                        .previous()
                        .period())
                .hasToString("2018");
    }

    @Test
    void theYearThatTheNewestQuarterLiesInIsNoEarlierOne() {
        Facts facts = facts(value("2019-Q3", "81"), value("2019-Q2", "80"), value("2018", "90"));

        assertThat(judge(PREVIOUS, quantity(), 2019, facts)
                        .finding()
                        .compared()
                        .previous()
                        .period())
                .hasToString("2019-Q2");
    }

    // A hole in the series: the last value there was is the one before.
    @Test
    void yearsWithoutAValueAreSkipped() {
        Facts facts = facts(value("2016", "35.76"), value("2021", "40"));

        assertThat(judge(IMPROVING, quantity(), 2022, facts).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void isUnknownWhereTheValueBeforeIsAStage() {
        Facts facts = facts(stage("2018", "prepared"), value("2019", "80"));

        assertThat(judge(PREVIOUS, quantity(), 2019, facts).finding().reason().code())
                .isEqualTo("no-previous");
    }
}
