package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.reporting.compliance.rules.Measured;

/**
 * Where something stood at the end of a period.
 *
 * @param revision of the measurement; {@code null} for what is none
 */
public record Point(Period period, BigDecimal value, String stage, Integer rank, Long revision, Source source) {

    /** Where it is known from. */
    public enum Source {
        /** 现状值: the plan says it. */
        BASELINE,
        MEASUREMENT,
        /** Counted over the plan's key projects. */
        PROJECTS
    }

    static Point of(Baseline baseline) {
        return new Point(baseline.period(), baseline.value(), baseline.stage(), baseline.rank(), null, Source.BASELINE);
    }

    static Point of(Measured measured) {
        return new Point(
                measured.period(),
                measured.value(),
                measured.stage(),
                measured.rank(),
                measured.revision(),
                Source.MEASUREMENT);
    }

    static Point ofProjects(int year, int completed) {
        return new Point(Period.ofYear(year), BigDecimal.valueOf(completed), null, null, null, Source.PROJECTS);
    }

    boolean isNumber() {
        return value != null;
    }
}
