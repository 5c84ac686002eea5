package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.Basis.STANDARD;
import static org.ecoplan.contracts.Basis.TARGET;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.indicator;
import static org.ecoplan.reporting.compliance.rules.Sample.ofParts;
import static org.ecoplan.reporting.compliance.rules.Sample.plan;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorVerdictTest {

    private static final Indicator TWO_PARTS =
            indicator(quantity("1.1", "{type: at-least, value: 80}"), quantity("1.2", "{type: at-least, value: 80}"));

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "80, 80, MET",
        "80, 70, NOT_MET",
        "70, 80, NOT_MET",
        "70,   , NOT_MET",
        "80,   , NOT_MEASURED",
        "  , 80, NOT_MEASURED",
        "  ,   , NOT_MEASURED",
    })
    void isMetWhenAllSubIndicatorsAre(String one, String other, Verdict expected) {
        // Given
        Facts facts = ofParts(one == null ? null : value("2018", one), other == null ? null : value("2018", other));

        // When
        IndicatorVerdict judged = new PlanRules(plan(TWO_PARTS)).judge(TWO_PARTS, STANDARD, 2018, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(judged.subIndicators())
                .extracting(SubIndicatorVerdict::number)
                .containsExactly("1.1", "1.2");
    }

    @Test
    void isAsOldAsItsOldestMeasurement() {
        // Given
        Facts facts = ofParts(value("2018", "80"), value("2017-Q4", "80"));

        // When
        IndicatorVerdict judged = new PlanRules(plan(TWO_PARTS)).judge(TWO_PARTS, STANDARD, 2018, facts);

        // Then
        assertThat(judged.stale()).isTrue();
        assertThat(judged.measuredPeriod()).hasToString("Optional[2017-Q4]");
    }

    @Test
    void hasNoPeriodWhereNothingIsMeasured() {
        IndicatorVerdict judged = new PlanRules(plan(TWO_PARTS)).judge(TWO_PARTS, STANDARD, 2018, Facts.NONE);

        assertThat(judged.measuredPeriod()).isEmpty();
        assertThat(judged.stale()).isFalse();
    }

    @ParameterizedTest(name = "{0}: the target for {1}")
    @CsvSource({
        "2018, 2020",
        "2019, 2020",
        "2020, 2020",
        "2021, 2020",
        "2023, 2020",
        "2024, 2020",
        "2025, 2025",
        "2029, 2025",
        "2030, 2030",
    })
    void theTargetIsThatOfTheLastHorizonDueOrOfTheFirst(int year, int horizon) {
        // Given
        Indicator indicator = indicator(quantity(
                "1",
                "{type: at-least, value: 1}",
                "{type: at-least, value: 2020}",
                "{type: at-least, value: 2025}",
                "{type: at-least, value: 2030}"));

        // When
        IndicatorVerdict judged =
                new PlanRules(plan(indicator)).judge(indicator, TARGET, year, facts(value("2018", "2")));

        // Then
        assertThat(judged.subIndicators().get(0).finding().compared().required())
                .isEqualByComparingTo(Integer.toString(horizon));
    }

    @Test
    void theStandardIsTheSameInEveryYear() {
        Indicator indicator = indicator(quantity(
                "1",
                "{type: at-least, value: 1}",
                "{type: at-least, value: 9}",
                "{type: at-least, value: 9}",
                "{type: at-least, value: 9}"));
        PlanRules rules = new PlanRules(plan(indicator));

        assertThat(rules.judge(indicator, STANDARD, 2018, facts(value("2018", "2")))
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(rules.judge(indicator, STANDARD, 2030, facts(value("2018", "2")))
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: project-completion-at-least, percent: 80} | true",
                "{type: all-of, criteria: [{type: improving}, {type: project-completion-at-least, percent: 80}]} | true",
                "{type: any-of, criteria: [{type: project-completion-at-least, percent: 80}]} | true",
                "{type: meets-requirement, ifUnassigned: {type: project-completion-at-least, percent: 80}} | true",
                "{type: meets-requirement} | false",
                "{type: years-in-force-at-least, years: 2} | false",
                "{type: all-of, criteria: [{type: improving}, {type: at-least, value: 1}]} | false",
            })
    void dependsOnProjectsWhereACriterionAsksForThem(String criterion, boolean depends) {
        Indicator byStandard = indicator(quantity("1", criterion));
        Indicator byTarget = indicator(quantity(
                "1",
                "{type: at-least, value: 1}",
                "{type: at-least, value: 1}",
                "{type: at-least, value: 1}",
                criterion));

        assertThat(PlanRules.dependsOnProjects(byStandard)).isEqualTo(depends);
        assertThat(PlanRules.dependsOnProjects(byTarget)).isEqualTo(depends);
    }
}
