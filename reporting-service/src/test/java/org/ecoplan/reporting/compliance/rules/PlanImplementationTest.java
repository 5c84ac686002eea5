package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.CANCELLED;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.ecoplan.contracts.project.ProjectStatus.NOT_STARTED;
import static org.ecoplan.contracts.project.ProjectStatus.SUSPENDED;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.projects;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.value;
import static org.ecoplan.reporting.compliance.rules.Sample.with;

import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan's own implementation: the share of key projects completed and the years in force (appendix 附录, 一). */
class PlanImplementationTest {

    private static final String EIGHTY_PERCENT = "{type: project-completion-at-least, percent: 80}";
    private static final String TWO_YEARS = "{type: years-in-force-at-least, years: 2}";
    private static final Facts MEASURED = facts(value("2018", "1"));

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "47, 37, NOT_MET",
        "47, 38, MET",
        "47, 47, MET",
        "47, 0,  NOT_MET",
        "5,  4,  MET",
        "5,  3,  NOT_MET",
        "1,  0,  NOT_MET",
        "1,  1,  MET",
    })
    void eightyPercentOfTheProjectsDueAreCompleted(int due, int completed, Verdict expected) {
        // Given
        Facts facts =
                with(MEASURED, projects(completed, 2020, COMPLETED), projects(due - completed, 2020, IN_PROGRESS));

        // When
        SubIndicatorVerdict judged = judge(EIGHTY_PERCENT, quantity(), 2020, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(expected);
    }

    @Test
    void thirtyEightOfFortySevenAreNeeded() {
        Facts facts = with(MEASURED, projects(37, 2020, COMPLETED), projects(10, 2020, SUSPENDED));

        Comparison compared =
                judge(EIGHTY_PERCENT, quantity(), 2020, facts).finding().compared();

        assertThat(compared.actual()).isEqualByComparingTo("37");
        assertThat(compared.required()).isEqualByComparingTo("38");
    }

    @Test
    void cancelledProjectsAreNeitherDueNorCompleted() {
        Facts facts = with(
                MEASURED, projects(4, 2020, COMPLETED), projects(1, 2020, NOT_STARTED), projects(20, 2020, CANCELLED));

        assertThat(judge(EIGHTY_PERCENT, quantity(), 2020, facts).verdict()).isEqualTo(Verdict.MET);
        assertThat(Completion.by(2020, facts.projects())).isEqualTo(new Completion(5, 4));
    }

    @Test
    void projectsDueLaterDoNotCountYet() {
        Facts facts = with(MEASURED, projects(4, 2020, COMPLETED), projects(23, 2025, NOT_STARTED));

        assertThat(judge(EIGHTY_PERCENT, quantity(), 2024, facts).verdict()).isEqualTo(Verdict.MET);
        assertThat(judge(EIGHTY_PERCENT, quantity(), 2025, facts).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void projectsCompletedEarlyCountOnlyWhenTheyAreDue() {
        Facts facts = with(MEASURED, projects(2, 2020, IN_PROGRESS), projects(23, 2025, COMPLETED));

        assertThat(judge(EIGHTY_PERCENT, quantity(), 2020, facts).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void isUnknownWhereNoProjectIsDue() {
        Facts facts = with(MEASURED, projects(3, 2019, CANCELLED), projects(23, 2025, COMPLETED));

        SubIndicatorVerdict judged = judge(EIGHTY_PERCENT, quantity(), 2020, facts);

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("no-project-due");
    }

    @Test
    void aShareWithDigitsIsNotRounded() {
        Facts facts = with(MEASURED, projects(2, 2020, COMPLETED), projects(1, 2020, IN_PROGRESS));

        assertThat(judge("{type: project-completion-at-least, percent: 66.6}", quantity(), 2020, facts)
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(judge("{type: project-completion-at-least, percent: 66.7}", quantity(), 2020, facts)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    // The plan is in force from 2019 to 2030.
    @ParameterizedTest(name = "at the end of {0}: {1} years")
    @CsvSource({
        "2017, 0,  NOT_MET",
        "2018, 0,  NOT_MET",
        "2019, 1,  NOT_MET",
        "2020, 2,  MET",
        "2030, 12, MET",
        "2031, 12, MET",
    })
    void yearsInForceAreCountedAtTheEndOfTheYear(int year, int years, Verdict expected) {
        SubIndicatorVerdict judged = judge(TWO_YEARS, quantity(), year, facts(value("2017", "1")));

        assertThat(judged.finding().compared().actual()).isEqualByComparingTo(Integer.toString(years));
        assertThat(judged.verdict()).isEqualTo(expected);
    }
}
