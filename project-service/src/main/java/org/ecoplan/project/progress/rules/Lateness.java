package org.ecoplan.project.progress.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * Whether a project is late, or is going to be.
 *
 * @param overdue its last year has passed, and it is neither completed nor cancelled; a part or a deliverable that is
 *     overdue before its project is among the reasons only
 * @param atRisk it has come on more slowly than it has to from now on
 * @param stalled work is going on, and nothing is heard of it
 * @param reasons of each of these, and of what is overdue inside the project
 */
public record Lateness(boolean overdue, boolean atRisk, boolean stalled, List<Reason> reasons) {

    public Lateness {
        reasons = List.copyOf(reasons);
    }

    /**
     * Judges a project.
     *
     * @param day the day in the city from which it is looked at
     */
    public static Lateness of(Course course, LocalDate day, Limits limits) {
        if (course.isOver()) {
            return new Lateness(false, false, false, List.of());
        }
        List<Reason> reasons = new ArrayList<>();
        boolean overdue = day.isAfter(course.end());
        if (overdue) {
            reasons.add(Reason.overdue(course.end(), day));
        }
        addOverdueInside(course, day, reasons);
        if (course.status() == ProjectStatus.SUSPENDED) {
            reasons.add(Reason.suspended(course.statusSince(), day));
            return new Lateness(overdue, false, false, reasons);
        }
        boolean atRisk = !overdue && isAtRisk(course, day, limits, reasons);
        return new Lateness(overdue, atRisk, isStalled(course, day, limits, reasons), reasons);
    }

    private static void addOverdueInside(Course course, LocalDate day, List<Reason> reasons) {
        for (Course.Stretch part : course.parts()) {
            LocalDate due = Course.lastDay(part.lastYear());
            if (day.isAfter(due) && part.percent().compareTo(Percent.ALL) < 0) {
                reasons.add(Reason.overduePart(part.part(), due, day));
            }
        }
        for (Course.Promise promise : course.promises()) {
            LocalDate due = Course.lastDay(promise.due());
            if (day.isAfter(due) && !promise.settled()) {
                reasons.add(Reason.overdueDeliverable(promise.deliverable(), due, day));
            }
        }
    }

    private static boolean isAtRisk(Course course, LocalDate day, Limits limits, List<Reason> reasons) {
        Pace pace = Pace.of(course, day);
        boolean tooSlow = pace.isTooSlow(limits.paceTolerance());
        if (tooSlow) {
            reasons.add(Reason.atRisk(pace, course.end(), limits.paceTolerance()));
        }
        return tooSlow;
    }

    private static boolean isStalled(Course course, LocalDate day, Limits limits, List<Reason> reasons) {
        if (course.status() != ProjectStatus.IN_PROGRESS) {
            return false;
        }
        LocalDate heardOf = course.heardOfOn();
        boolean silent = !day.isBefore(heardOf.plus(limits.silence()));
        if (silent) {
            reasons.add(Reason.stalled(heardOf, day));
        }
        return silent;
    }
}
