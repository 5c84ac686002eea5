package org.ecoplan.project.progress;

import java.util.Optional;
import org.ecoplan.contracts.Period;

/**
 * What a report is of, inside a project. Its id in the API reads {@code 2020-Q1.jiangmen-water-resources-bureau}, with
 * {@code .2} behind it where it is of part 2, and never changes.
 *
 * @param part {@code null} for the project as a whole
 */
record ReportKey(Integer part, Period period, String unit) {

    String id() {
        return period.code() + "." + unit + (part == null ? "" : "." + part);
    }

    /** The key that an id stands for; empty if it has another form. */
    static Optional<ReportKey> fromId(String id) {
        String[] parts = id.split("\\.", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        try {
            Integer part = parts.length == 2 ? null : Integer.valueOf(parts[2]);
            return Optional.of(new ReportKey(part, Period.parse(parts[0]), parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
