package org.ecoplan.project.project;

import java.time.LocalDate;
import org.ecoplan.kit.problem.Faults;

/** What holds for every day on which something happened to a project. */
final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Days() {}

    /** Finds a day that has not come yet, or that is before any plan; one that is left out is right. */
    static void check(LocalDate day, String at, LocalDate today, Faults faults) {
        if (day != null) {
            faults.check(!day.isAfter(today), at, "in-the-future", "today is " + today, day);
            faults.check(!day.isBefore(EARLIEST), at, "out-of-bounds", "not before " + EARLIEST, day);
        }
    }
}
