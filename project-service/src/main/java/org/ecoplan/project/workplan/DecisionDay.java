package org.ecoplan.project.workplan;

import java.time.LocalDate;
import org.ecoplan.kit.problem.Faults;

/** The day on which somebody decided something. */
final class DecisionDay {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private DecisionDay() {}

    /** Finds a day that has not come yet or that is before any plan; {@code null} is today. */
    static void check(LocalDate on, LocalDate today, Faults faults) {
        if (on != null) {
            faults.check(!on.isAfter(today), "/on", "in-the-future", "today is " + today, on);
            faults.check(!on.isBefore(EARLIEST), "/on", "out-of-bounds", "not before " + EARLIEST, on);
        }
    }
}
