package org.ecoplan.reporting.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

/**
 * The plan that a request is about, in the edition that was in force at the moment it asks for.
 *
 * @param edition revision of that definition
 * @param asOf that moment; {@code null} for now
 * @param day the city's day at that moment; today where the moment is still to come
 */
public record AskedPlan(PlanDefinition definition, long edition, Instant asOf, LocalDate day) {

    public String code() {
        return definition.code();
    }

    /**
     * Reads a year of the plan; without a text it is the year of the moment.
     *
     * @throws ProblemException 400 for one that the plan does not have
     */
    public int year(String text) {
        return year("year", text);
    }

    /**
     * Reads a year of the plan from a parameter.
     *
     * @throws ProblemException as for {@link #year(String)}
     */
    public int year(String parameter, String text) {
        YearSpan years = definition.measurableYears();
        return text == null
                ? Math.max(years.from(), Math.min(day.getYear(), years.to()))
                : Query.wholeNumber(parameter, text, years.from(), years.to());
    }
}
