package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has no pace: stages, places, time itself; and what has one although it is no value, the key projects. */
class StepsTest {

    private static Way scale(String criterion) {
        return Way.to(criterion).with("""
                kind: STAGE
                stages:
                  - {code: none, name: {zh: 未编制, en: Not drafted}}
                  - {code: drafted, name: {zh: 编制中, en: Drafted}}
                  - {code: in-force, name: {zh: 实施, en: In force}}
                  - {code: reviewed, name: {zh: 已评估, en: Reviewed}}""");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2020=in-force,              ON_TRACK,       step-reached",
        "2020=reviewed 2025=in-force, ON_TRACK,      step-reached",
        "2020=none 2025=drafted,     ACCELERATE,     step-nearer",
        "2020=drafted 2025=drafted,  OFF_TRACK,      step-not-reached",
        "2020=drafted 2025=none,     REVERSING,      step-back",
        "2020=reviewed 2025=drafted, REVERSING,      step-back",
        "2020=drafted,               NOT_ASSESSABLE, no-earlier-step",
        "2020=12,                    NOT_ASSESSABLE, not-comparable",
        "2020=abolished,             NOT_ASSESSABLE, not-comparable",
        // a stage that the plan does not have any more is no beginning
        "2020=abolished 2022=none 2025=drafted, ACCELERATE, step-nearer",
    })
    void aStageIsReachedOrComesNearer(String measurements, OutlookOutcome expected, String reason) {
        SubIndicatorOutlook outlook =
                scale("stage-reached, stage: in-force").over(measurements).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code()).isEqualTo(reason);
        assertThat(outlook.ratio()).isNull();
        assertThat(outlook.inputs().target().stage()).isEqualTo("in-force");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020=none 2030=drafted,    OFF_TRACK",
        "2030=drafted,              OFF_TRACK",
        "2020=drafted 2030=none,    REVERSING",
        "2020=none 2030-Q3=drafted, ACCELERATE",
        "2020=none 2030=in-force,   ON_TRACK",
    })
    void aStageThatIsDueIsReachedOrNot(String measurements, OutlookOutcome expected) {
        assertThat(scale("stage-reached, stage: in-force")
                        .over(measurements)
                        .in(2030)
                        .outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2020=80#9 2025=80#7, ON_TRACK,       step-reached",
        "2020=80#12 2025=80#9, ACCELERATE,    step-nearer",
        "2020=80#9 2025=80#9, OFF_TRACK,      step-not-reached",
        "2020=80#9 2025=80#10, REVERSING,     step-back",
        "2020=80 2025=80#10,  NOT_ASSESSABLE, no-earlier-step",
        "2020=80#9 2025=80,   NOT_ASSESSABLE, rank-unreported",
    })
    void aPlaceIsReachedOrComesNearer(String measurements, OutlookOutcome expected, String reason) {
        SubIndicatorOutlook outlook =
                Way.to("rank-within, rank: 7").over(measurements).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code()).isEqualTo(reason);
    }

    @Test
    void aPlaceThatNeedNotBeReportedIsNotAskedFor() {
        SubIndicatorOutlook outlook = Way.to("rank-within, rank: 7, required: false")
                .over("2020=80 2025=85")
                .outlook();

        assertThat(outlook.reason().code()).isEqualTo("nothing-asked");
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"9, ON_TRACK", "10, ON_TRACK", "11, OFF_TRACK"})
    void timeIsCertain(int years, OutlookOutcome expected) {
        SubIndicatorOutlook outlook = scale("years-in-force-at-least, years: " + years)
                .over("2025=drafted")
                .outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.method()).isEqualTo(OutlookMethod.CALENDAR);
    }

    // 80 % of the 20 due by 2030 are 16. In force from 2021: at the end of 2026 six years of ten are over.
    @ParameterizedTest(name = "{0} completed: {1}, {2} of the pace needed")
    @CsvSource({
        "16, ON_TRACK,",
        "10, ON_TRACK,   1.0416",
        "9,  ACCELERATE, 0.9375",
        "5,  OFF_TRACK,  0.5208",
        "0,  OFF_TRACK,  0.0000",
    })
    void keyProjectsAreCompletedAtAPace(int completed, OutlookOutcome expected, String ratio) {
        // When
        SubIndicatorOutlook outlook = scale("project-completion-at-least, percent: 80")
                .over("2025=drafted")
                .doing(projects(completed))
                .outlook();

        // Then
        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.ratio() == null ? null : outlook.ratio().toPlainString())
                .isEqualTo(ratio);
        assertThat(outlook.inputs().target().value()).isEqualByComparingTo("16");
        assertThat(outlook.inputs().latest().value()).isEqualByComparingTo(String.valueOf(completed));
        assertThat(outlook.inputs().latest().source()).isEqualTo(Point.Source.PROJECTS);
    }

    @Test
    void beforeThePlanBeganNoProjectHasAPace() {
        Way way = scale("project-completion-at-least, percent: 80")
                .over("2019=drafted")
                .doing(List.of(new ProjectState(2024, ProjectStatus.NOT_STARTED)));

        assertThat(way.in(2019).outlook().reason().code()).isEqualTo("fewer-than-two-years");
        assertThat(way.doing(List.of()).outlook().reason().code()).isEqualTo("no-project-due");
    }

    private static List<ProjectState> projects(int completed) {
        return Stream.of(
                        Collections.nCopies(completed, new ProjectState(2028, ProjectStatus.COMPLETED)),
                        Collections.nCopies(20 - completed, new ProjectState(2030, ProjectStatus.IN_PROGRESS)),
                        // given up, and due later
                        List.of(
                                new ProjectState(2024, ProjectStatus.CANCELLED),
                                new ProjectState(2031, ProjectStatus.COMPLETED)))
                .flatMap(List::stream)
                .toList();
    }
}
