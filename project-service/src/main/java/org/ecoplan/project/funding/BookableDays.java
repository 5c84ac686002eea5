package org.ecoplan.project.funding;

import java.time.LocalDate;
import org.ecoplan.kit.problem.Faults;

/**
 * The days that entries of a budget year can be of. Money is often handed down in the year before (提前下达), and is paid
 * out for years afterwards.
 */
record BookableDays(LocalDate first, LocalDate last) {

    static BookableDays of(int year, LocalDate today) {
        return new BookableDays(LocalDate.of(year - 1, 1, 1), today);
    }

    void check(LocalDate day, String at, Faults faults) {
        if (faults.present(day, at)) {
            faults.check(!day.isAfter(last), at, "in-the-future", "today is " + last, day);
            faults.check(
                    !day.isBefore(first),
                    at,
                    "out-of-bounds",
                    "not before " + first + ", when the year before the budget's began",
                    day);
        }
    }
}
