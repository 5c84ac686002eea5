package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.unit.CityCalendar;

/** Which years and days a project can have money for, as the calendar in the city is. */
@ApplicationScoped
class BudgetYears {

    private final AccountRepository accounts;
    private final CityCalendar city;

    BudgetYears(AccountRepository accounts, CityCalendar city) {
        this.accounts = accounts;
        this.city = city;
    }

    /** @throws ProblemException 400 for what is no year */
    static int read(String year) {
        return Query.wholeNumber("year", year, 1900, 2999);
    }

    LocalDate today() {
        return city.today();
    }

    /** The days that entries of a budget year can be of. */
    BookableDays days(int year) {
        return BookableDays.of(year, today());
    }

    /**
     * Checks that a project can have money for a year: from its first year to its last, or to the next one from now,
     * since what is late is paid late, and last bills come after the end. Where it has some already it can have more,
     * whatever its years are by now.
     *
     * @throws ProblemException 422 if it cannot
     */
    void check(ProjectRef project, int year) {
        YearSpan own = project.definition().years();
        YearSpan possible = new YearSpan(own.from(), Math.max(own.to(), today().getYear() + 1));
        if (!possible.contains(year) && accounts.find(project, year, null).isEmpty()) {
            throw ProblemException.invalid(List.of(FieldError.inParameter(
                    "year",
                    "outside-project",
                    "the project runs from %d to %d; it can have money for %d to %d"
                            .formatted(own.from(), own.to(), possible.from(), possible.to()),
                    year)));
        }
    }
}
