package org.ecoplan.project.progress.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecoplan.contracts.LocalizedText;

/**
 * Why a project is late, or why it is not looked at.
 *
 * @param code stable: {@code overdue}, {@code part-overdue}, {@code deliverable-overdue}, {@code at-risk},
 *     {@code stalled} or {@code suspended}
 * @param part number of the part that is meant
 * @param deliverable code of the deliverable that is meant
 * @param figures what was compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(String code, Integer part, String deliverable, LocalizedText text, Figures figures) {

    /**
     * What was compared; what has no part in a reason is absent.
     *
     * @param due the last day on which it was in time
     * @param pace percent a day since the start
     * @param paceNeeded percent a day that is needed to be in time
     * @param finish the day of the end at this pace; absent where there is none
     * @param since the start that the pace is counted from, the last sign of life, or the day of the suspension
     * @param days how many days it is late, or silent, or suspended
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figures(
            LocalDate due,
            BigDecimal percent,
            Long daysSinceStart,
            Long daysLeft,
            BigDecimal pace,
            BigDecimal paceNeeded,
            BigDecimal paceTolerance,
            LocalDate finish,
            LocalDate since,
            Long days) {

        static Figures late(LocalDate due, LocalDate day) {
            return new Figures(due, null, null, null, null, null, null, null, null, ChronoUnit.DAYS.between(due, day));
        }

        static Figures silent(LocalDate since, LocalDate day) {
            return new Figures(
                    null, null, null, null, null, null, null, null, since, ChronoUnit.DAYS.between(since, day));
        }

        static Figures slow(Pace pace, LocalDate due, BigDecimal tolerance) {
            return new Figures(
                    due,
                    pace.percent(),
                    pace.elapsed(),
                    pace.left(),
                    pace.sinceStart(),
                    pace.needed(),
                    tolerance,
                    pace.finish().orElse(null),
                    pace.start(),
                    null);
        }
    }

    static Reason overdue(LocalDate due, LocalDate day) {
        Figures figures = Figures.late(due, day);
        return new Reason(
                "overdue",
                null,
                null,
                text(
                        "应于%s前完成，已逾期%d天".formatted(due, figures.days()),
                        "was to be completed by %s, %d days ago".formatted(due, figures.days())),
                figures);
    }

    static Reason overduePart(int part, LocalDate due, LocalDate day) {
        Figures figures = Figures.late(due, day);
        return new Reason(
                "part-overdue",
                part,
                null,
                text(
                        "第%d部分应于%s前完成，已逾期%d天".formatted(part, due, figures.days()),
                        "part %d was to be completed by %s, %d days ago".formatted(part, due, figures.days())),
                figures);
    }

    static Reason overdueDeliverable(String deliverable, LocalDate due, LocalDate day) {
        Figures figures = Figures.late(due, day);
        return new Reason(
                "deliverable-overdue",
                null,
                deliverable,
                text(
                        "成果%s应于%s前交付，已逾期%d天".formatted(deliverable, due, figures.days()),
                        "deliverable %s was promised for %s, %d days ago".formatted(deliverable, due, figures.days())),
                figures);
    }

    static Reason atRisk(Pace pace, LocalDate due, BigDecimal tolerance) {
        Figures figures = Figures.slow(pace, due, tolerance);
        String zh = "自%s起平均每天推进%s%%，按期完成需每天%s%%，".formatted(pace.start(), figures.pace(), figures.paceNeeded())
                + (figures.finish() == null ? "照此进度无法完成" : "照此进度将于" + figures.finish() + "完成");
        String en = "%s %% a day since %s, %s %% a day are needed to be in time; at this pace "
                        .formatted(figures.pace(), pace.start(), figures.paceNeeded())
                + (figures.finish() == null
                        ? "it will not be completed"
                        : "it will be completed on " + figures.finish());
        return new Reason("at-risk", null, null, text(zh, en), figures);
    }

    static Reason stalled(LocalDate since, LocalDate day) {
        Figures figures = Figures.silent(since, day);
        return new Reason(
                "stalled",
                null,
                null,
                text(
                        "自%s起%d天没有进展报告".formatted(since, figures.days()),
                        "nothing has been reported since %s, for %d days".formatted(since, figures.days())),
                figures);
    }

    static Reason suspended(LocalDate since, LocalDate day) {
        Figures figures = Figures.silent(since, day);
        return new Reason(
                "suspended",
                null,
                null,
                text("自%s起暂停，不判断进度".formatted(since), "suspended since %s: its pace is not judged".formatted(since)),
                figures);
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
