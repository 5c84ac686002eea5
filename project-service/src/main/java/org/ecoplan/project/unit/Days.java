package org.ecoplan.project.unit;

import java.time.LocalDate;
import org.ecoplan.kit.problem.Faults;

/** Days from which something holds, as they are sent. */
final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Days() {}

    /** Finds a day that nothing can have happened on; one that is left out is none. */
    static void check(LocalDate day, String at, LocalDate today, Faults faults) {
        if (day != null) {
            faults.check(!day.isAfter(today), at, "in-the-future", "today is " + today, day);
            faults.check(!day.isBefore(EARLIEST), at, "out-of-bounds", "not before " + EARLIEST, day);
        }
    }
}
