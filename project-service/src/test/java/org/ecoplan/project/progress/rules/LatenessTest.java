package org.ecoplan.project.progress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.progress.rules.Course.Promise;
import org.ecoplan.project.progress.rules.Course.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every branch of the rule, with days counted by hand. */
class LatenessTest {

    private static final Limits LIMITS = new Limits(new BigDecimal("10"), Period.ofDays(120));
    private static final YearSpan YEARS = new YearSpan(2019, 2020);

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static Course course(ProjectStatus status, String startedOn, String percent, String lastReportedOn) {
        return new Course(
                status,
                day(startedOn),
                YEARS,
                day(startedOn),
                new BigDecimal(percent),
                day(lastReportedOn),
                List.of(),
                List.of());
    }

    private static Course inside(ProjectStatus status, List<Stretch> parts, List<Promise> promises) {
        return new Course(
                status, day("2019-01-01"), YEARS, day("2019-01-01"), new BigDecimal("100"), null, parts, promises);
    }

    private static Lateness on(String day, Course course) {
        return Lateness.of(course, day(day), LIMITS);
    }

    private static Reason only(Lateness lateness) {
        assertThat(lateness.reasons()).hasSize(1);
        return lateness.reasons().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, 2020-12-31, false",
        "NOT_STARTED, 2021-01-01, true",
        "IN_PROGRESS, 2020-12-31, false",
        "IN_PROGRESS, 2021-01-01, true",
        "SUSPENDED,   2021-01-01, true",
        "COMPLETED,   2021-01-01, false",
        "CANCELLED,   2021-01-01, false"
    })
    void isOverdueWhenItsLastYearHasPassedAndItIsNotOver(ProjectStatus status, String day, boolean overdue) {
        Lateness lateness = on(day, course(status, "2019-01-01", "50", "2020-12-01"));

        assertThat(lateness.overdue()).isEqualTo(overdue);
        assertThat(lateness.reasons().stream().anyMatch(reason -> reason.code().equals("overdue")))
                .isEqualTo(overdue);
    }

    @Test
    void saysForHowLongItHasBeenOverdue() {
        Reason reason = only(on("2021-02-01", course(ProjectStatus.IN_PROGRESS, "2019-01-01", "100", "2021-01-15")));

        assertThat(reason.figures().due()).isEqualTo("2020-12-31");
        assertThat(reason.figures().days()).isEqualTo(32);
        assertThat(reason.text().zh()).isEqualTo("应于2020-12-31前完成，已逾期32天");
        assertThat(reason.text().en()).isEqualTo("was to be completed by 2020-12-31, 32 days ago");
    }

    @Test
    void whatIsOverdueInsideAProjectIsNamedByItsOwnYears() {
        Course course = inside(
                ProjectStatus.IN_PROGRESS,
                List.of(
                        new Stretch(1, 2019, new BigDecimal("99.99")),
                        new Stretch(2, 2019, new BigDecimal("100.00")),
                        new Stretch(3, 2020, BigDecimal.ZERO)),
                List.of(
                        new Promise("1-1", 2019, false),
                        new Promise("2-1", 2019, true),
                        new Promise("3", 2020, false)));

        Lateness before = on("2019-12-31", course);
        Lateness after = on("2020-01-02", course);

        assertThat(before.reasons()).extracting(Reason::code).containsExactly("stalled");
        assertThat(after.overdue()).isFalse();
        assertThat(after.reasons())
                .extracting(Reason::code)
                .containsExactly("part-overdue", "deliverable-overdue", "stalled");
        assertThat(after.reasons().get(0).part()).isEqualTo(1);
        assertThat(after.reasons().get(0).figures().days()).isEqualTo(2);
        assertThat(after.reasons().get(1).deliverable()).isEqualTo("1-1");
        assertThat(after.reasons().get(1).figures().due()).isEqualTo("2019-12-31");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProjectStatus.class,
            names = {"COMPLETED", "CANCELLED"})
    void nothingIsLateInAProjectThatIsOver(ProjectStatus status) {
        Course course = inside(
                status, List.of(new Stretch(1, 2019, BigDecimal.ZERO)), List.of(new Promise("1-1", 2019, false)));

        assertThat(on("2025-01-01", course)).isEqualTo(new Lateness(false, false, false, List.of()));
    }

    /**
     * 2019-01-01 to 2020-12-31 are 731 days. On 2019-12-31 364 are gone and 367 are left (the day included): with 10 %
     * tolerance x is enough if x · 367 · 100 >= (100 - x) · 364 · 90, which begins at 47.163…
     */
    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, 2019-01-01, 0, false",
        "NOT_STARTED, 2019-01-02, 0, true",
        "NOT_STARTED, 2018-12-31, 0, false",
        "IN_PROGRESS, 2019-12-31, 47.16, true",
        "IN_PROGRESS, 2019-12-31, 47.17, false",
        "IN_PROGRESS, 2020-12-31, 100, false",
        // one day left: 99.85 · 100 = 9985 is more than 0.15 · 730 · 90 = 9855; 9984 is less than 10512
        "IN_PROGRESS, 2020-12-31, 99.85, false",
        "IN_PROGRESS, 2020-12-31, 99.84, true",
        "SUSPENDED,   2019-12-31, 0, false",
        "COMPLETED,   2019-12-31, 0, false",
        "IN_PROGRESS, 2021-01-01, 0, false"
    })
    void isAtRiskWhenItIsSlowerThanItHasToBe(ProjectStatus status, String day, String percent, boolean atRisk) {
        Course course = course(status, status == ProjectStatus.NOT_STARTED ? null : "2019-01-01", percent, day);

        assertThat(on(day, course).atRisk()).isEqualTo(atRisk);
    }

    @Test
    void thePaceIsCountedFromTheDayOnWhichWorkReallyBegan() {
        // 100 days for 30 %, 366 left: 0.3 a day against 70 / 366 = 0.1912… a day
        Course late = course(ProjectStatus.IN_PROGRESS, "2019-09-23", "30", "2020-01-01");
        // the same from 2019-01-01 on: 30 / 365 = 0.0821… a day
        Course inTime = course(ProjectStatus.IN_PROGRESS, "2018-06-01", "30", "2020-01-01");

        assertThat(on("2020-01-01", late).atRisk()).isFalse();
        assertThat(on("2020-01-01", inTime).atRisk()).isTrue();
    }

    @Test
    void onTheFirstDayOfWorkThereIsNoPace() {
        assertThat(on("2020-06-01", course(ProjectStatus.IN_PROGRESS, "2020-06-01", "0", null))
                        .atRisk())
                .isFalse();
    }

    @Test
    void sayingThatItIsAtRiskNamesBothPacesAndTheDayOfTheEnd() {
        Reason reason = only(on("2019-12-31", course(ProjectStatus.IN_PROGRESS, "2019-01-01", "20", "2019-12-31")));

        Reason.Figures figures = reason.figures();
        assertThat(reason.code()).isEqualTo("at-risk");
        assertThat(figures.daysSinceStart()).isEqualTo(364);
        assertThat(figures.daysLeft()).isEqualTo(367);
        assertThat(figures.pace()).isEqualTo("0.0549"); // 20 / 364 = 0.054945…
        assertThat(figures.paceNeeded()).isEqualTo("0.2180"); // 80 / 367 = 0.217983…
        assertThat(figures.finish()).isEqualTo("2023-12-26"); // 364 · 5 = 1820 days after 2019-01-01
        assertThat(figures.due()).isEqualTo("2020-12-31");
        assertThat(figures.since()).isEqualTo("2019-01-01");
        assertThat(reason.text().en())
                .isEqualTo("0.0549 % a day since 2019-01-01, 0.2180 % a day are needed to be in time; at this pace it"
                        + " will be completed on 2023-12-26");
        assertThat(reason.text().zh()).isEqualTo("自2019-01-01起平均每天推进0.0549%，按期完成需每天0.2180%，照此进度将于2023-12-26完成");
    }

    @ParameterizedTest
    @CsvSource({"0", "0.01"})
    void aProjectThatHardlyMovesHasNoDayOfItsEnd(String percent) {
        // at 0.01 % in 364 days it would take 3,640,000 days, until a year of five digits
        Reason reason = only(on("2019-12-31", course(ProjectStatus.IN_PROGRESS, "2019-01-01", percent, "2019-12-31")));

        assertThat(reason.figures().finish()).isNull();
        assertThat(reason.text().en()).endsWith("at this pace it will not be completed");
        assertThat(reason.text().zh()).endsWith("照此进度无法完成");
    }

    @ParameterizedTest
    @CsvSource({
        // from 2019-10-01 on, 120 days are over on 2020-01-29
        "IN_PROGRESS, 2019-01-01, 2019-10-01, 2020-01-28, false",
        "IN_PROGRESS, 2019-01-01, 2019-10-01, 2020-01-29, true",
        "IN_PROGRESS, 2019-10-01, ,           2020-01-28, false",
        "IN_PROGRESS, 2019-10-01, ,           2020-01-29, true",
        // a report from before the start or the resumption is no sign of life after it
        "IN_PROGRESS, 2019-10-01, 2019-05-01, 2020-01-28, false",
        "NOT_STARTED, ,           2019-10-01, 2020-12-01, false",
        "SUSPENDED,   2019-01-01, 2019-10-01, 2020-12-01, false",
        "COMPLETED,   2019-01-01, 2019-10-01, 2020-12-01, false"
    })
    void isStalledWhenNothingIsHeardOfIt(
            ProjectStatus status, String startedOn, String lastReportedOn, String day, boolean stalled) {
        assertThat(on(day, course(status, startedOn, "99.99", lastReportedOn)).stalled())
                .isEqualTo(stalled);
    }

    @Test
    void sayingThatItIsStalledNamesTheLastSignOfLife() {
        Reason reason = only(on("2020-02-01", course(ProjectStatus.IN_PROGRESS, "2019-01-01", "99", "2019-10-01")));

        assertThat(reason.code()).isEqualTo("stalled");
        assertThat(reason.figures().since()).isEqualTo("2019-10-01");
        assertThat(reason.figures().days()).isEqualTo(123);
        assertThat(reason.text().en()).isEqualTo("nothing has been reported since 2019-10-01, for 123 days");
        assertThat(reason.text().zh()).isEqualTo("自2019-10-01起123天没有进展报告");
    }

    @Test
    void aSuspendedProjectIsNotJudgedByItsPaceAndSaysSo() {
        Reason reason = only(on("2020-06-01", course(ProjectStatus.SUSPENDED, "2019-03-01", "0", null)));

        assertThat(reason.code()).isEqualTo("suspended");
        assertThat(reason.figures().since()).isEqualTo("2019-03-01");
        assertThat(on("2021-01-01", course(ProjectStatus.SUSPENDED, "2019-03-01", "0", null))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("overdue", "suspended");
    }
}
