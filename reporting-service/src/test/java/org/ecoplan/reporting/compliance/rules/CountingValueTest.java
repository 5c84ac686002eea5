package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.projects;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.value;
import static org.ecoplan.reporting.compliance.rules.Sample.with;

import java.util.Arrays;
import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which value counts for a year. */
class CountingValueTest {

    private static final String CRITERION = "{type: at-least, value: 80}";

    @ParameterizedTest(name = "of {1} in {0}: {2}")
    @CsvSource({
        "2018, 2016 2017 2018,         2018",
        "2018, 2017 2019,              2017",
        "2018, 2018-Q4 2018,           2018",
        "2018, 2018 2018-12,           2018",
        "2018, 2018-12-31 2018-Q4,     2018-Q4",
        "2018, 2018-11 2018-Q3,        2018-11",
        "2018, 2017 2018-Q1,           2018-Q1",
        "2018, 2018-12-31 2019-01-01,  2018-12-31",
        "2025, 2019-Q1 2018,           2019-Q1",
    })
    void isTheNewestWhosePeriodEndsInOrBeforeTheYear(int year, String periods, String expected) {
        // Given
        Facts facts = facts(Arrays.stream(periods.split(" "))
                .map(period -> value(period, "80"))
                .toArray(Measured[]::new));

        // When
        SubIndicatorVerdict judged = judge(CRITERION, quantity(), year, facts);

        // Then
        assertThat(judged.measured().period()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018, false",
        "2018-12, 2018, false",
        "2018-Q1, 2018, false",
        "2017, 2018, true",
        "2015, 2030, true"
    })
    void isStaleWhereItIsOlderThanTheYear(String period, int year, boolean stale) {
        assertThat(judge(CRITERION, quantity(), year, facts(value(period, "80")))
                        .stale())
                .isEqualTo(stale);
    }

    @Test
    void aValueOfALaterYearIsNone() {
        SubIndicatorVerdict judged = judge(CRITERION, quantity(), 2018, facts(value("2019-01", "80")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.measured()).isNull();
        assertThat(judged.stale()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: at-least, value: 0}",
                "{type: project-completion-at-least, percent: 80}",
                "{type: years-in-force-at-least, years: 2}",
                "{type: any-of, criteria: [{type: years-in-force-at-least, years: 2}, {type: improving}]}",
                "{type: all-of, criteria: [{type: project-completion-at-least, percent: 80}, {type: improving}]}",
            })
    void withoutAnyNothingIsJudgedEvenWhereAPartCouldBe(String criterion) {
        // Given
        Facts facts = with(Facts.NONE, projects(5, 2020, IN_PROGRESS));

        // When
        SubIndicatorVerdict judged = judge(criterion, quantity(), 2020, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(judged.decisiveReasons()).extracting(Reason::code).contains("not-measured");
    }
}
