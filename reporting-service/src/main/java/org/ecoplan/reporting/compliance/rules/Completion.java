package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.ecoplan.contracts.project.ProjectStatus;

/** Key projects due by a year's end, and how many of them are completed. Cancelled ones are neither. */
public record Completion(int due, int completed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Completion by(int year, Collection<ProjectState> projects) {
        int due = 0;
        int completed = 0;
        for (ProjectState project : projects) {
            if (project.isDueBy(year)) {
                due++;
                if (project.status() == ProjectStatus.COMPLETED) {
                    completed++;
                }
            }
        }
        return new Completion(due, completed);
    }

    /**
     * The completed ones of those due in percent, with two decimals; empty where none is due. Rounded down, so that what
     * is asked for never looks reached before it is.
     */
    public Optional<BigDecimal> percent() {
        return due == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(completed))
                        .divide(BigDecimal.valueOf(due), 2, RoundingMode.DOWN));
    }

    /** The smallest number of completed projects that is {@code percent} of those due, or more. */
    public int needed(BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(due))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
