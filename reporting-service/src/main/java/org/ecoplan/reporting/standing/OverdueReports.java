package org.ecoplan.reporting.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.completion.PlannedProject;
import org.ecoplan.reporting.compliance.JudgedIndicator;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.Reason;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * What a unit should have reported by a day.
 *
 * @param values of its indicators, those without a value for the last year that is over
 * @param projects of its projects in progress, those that nothing has been heard of for long
 */
public record OverdueReports(List<OverdueValue> values, List<SilentProject> projects) {

    /**
     * A sub-indicator whose value is awaited.
     *
     * @param awaited the year whose value it is
     * @param newest the period of the newest value; absent if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OverdueValue(
            String indicator, String subIndicator, LocalizedText name, int awaited, Period newest, Reason reason) {

        /**
         * Those of an indicator that lack a value.
         *
         * @param awaited the last year that is over, or the one that is judged if that is earlier
         */
        static Stream<OverdueValue> of(JudgedIndicator judged, int awaited) {
            return judged.parts()
                    .filter(part ->
                            part.measured() == null || part.measured().period().year() < awaited)
                    .map(part -> of(judged, part, awaited));
        }

        private static OverdueValue of(JudgedIndicator judged, SubIndicatorVerdict part, int awaited) {
            Period newest =
                    Optional.ofNullable(part.measured()).map(Measured::period).orElse(null);
            return new OverdueValue(
                    judged.number(),
                    part.number(),
                    judged.definition(part).name(),
                    awaited,
                    newest,
                    newest == null ? missing(awaited) : outdated(awaited, newest));
        }

        private static Reason missing(int awaited) {
            return new Reason(
                    "value-missing",
                    new LocalizedText(
                            "截至%d年没有任何指标值".formatted(awaited),
                            "there is no value for %d or any year before".formatted(awaited)));
        }

        private static Reason outdated(int awaited, Period newest) {
            return new Reason(
                    "value-outdated",
                    new LocalizedText(
                            "最新指标值为%s，尚无%d年的指标值".formatted(newest, awaited),
                            "the newest value is that of %s; there is none for %d".formatted(newest, awaited)));
        }
    }

    /**
     * A project that nothing is heard of.
     *
     * @param leads whether the unit leads it
     * @param lastReportedOn absent if nothing was ever reported
     * @param days since then, or since it went into progress if that is later
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SilentProject(
            String code, LocalizedText name, boolean leads, LocalDate lastReportedOn, long days, Reason reason) {

        /**
         * @param after how long a project in progress may be silent
         */
        static Optional<SilentProject> of(PlannedProject project, String unit, LocalDate day, java.time.Period after) {
            ProjectChanged state = project.state();
            LocalDate reported = Optional.ofNullable(state.progress())
                    .map(ProjectProgress::lastReportedOn)
                    .orElse(null);
            Optional<LocalDate> heardOf = Stream.of(reported, state.statusSince())
                    .filter(on -> on != null)
                    .max(LocalDate::compareTo);
            return heardOf.filter(on -> state.status() == ProjectStatus.IN_PROGRESS && !day.isBefore(on.plus(after)))
                    .map(on -> of(project, unit, reported, ChronoUnit.DAYS.between(on, day)));
        }

        private static SilentProject of(PlannedProject project, String unit, LocalDate reported, long days) {
            return new SilentProject(
                    project.code(),
                    project.definition().name(),
                    project.responsible().leads().contains(unit),
                    reported,
                    days,
                    new Reason(
                            "nothing-reported",
                            new LocalizedText(
                                    "已有%d天没有进展报告".formatted(days),
                                    "nothing has been reported for %d days".formatted(days))));
        }
    }
}
