package org.ecoplan.project.progress.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.ProjectStatus;

/**
 * What is known of a project that can make it late.
 *
 * @param statusSince {@code null} for one that never left the first status
 * @param startedOn the first day of work; {@code null} before it
 * @param percent how far it has come
 * @param lastReportedOn {@code null} where nothing was reported
 * @param parts its parts with their own years
 * @param promises what it promises, its parts' promises included
 */
public record Course(
        ProjectStatus status,
        LocalDate statusSince,
        YearSpan years,
        LocalDate startedOn,
        BigDecimal percent,
        LocalDate lastReportedOn,
        List<Stretch> parts,
        List<Promise> promises) {

    /** A part: until when, and how far it is. */
    public record Stretch(int part, int lastYear, BigDecimal percent) {}

    /** A deliverable: until when, and whether it is delivered, or not asked for any more. */
    public record Promise(String deliverable, int due, boolean settled) {}

    boolean isOver() {
        return status == ProjectStatus.COMPLETED || status == ProjectStatus.CANCELLED;
    }

    LocalDate end() {
        return lastDay(years.to());
    }

    /** The later of the day on which work should have begun, and that on which it did. */
    LocalDate start() {
        LocalDate planned = LocalDate.of(years.from(), 1, 1);
        return startedOn != null && startedOn.isAfter(planned) ? startedOn : planned;
    }

    /** The last sign of life of a project in progress. */
    LocalDate heardOfOn() {
        return lastReportedOn != null && lastReportedOn.isAfter(statusSince) ? lastReportedOn : statusSince;
    }

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
