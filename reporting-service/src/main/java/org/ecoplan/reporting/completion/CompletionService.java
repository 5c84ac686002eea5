package org.ecoplan.reporting.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;

/** Counts the key projects as they are known now, or were known at a moment. */
@ApplicationScoped
class CompletionService {

    private static final Comparator<PlannedProject> LONGEST_OVERDUE_FIRST = Comparator.comparing(
            (PlannedProject project) -> project.daysOverdue().orElseThrow(), Comparator.reverseOrder());

    private final AskedPlans plans;
    private final Portfolios portfolios;

    CompletionService(AskedPlans plans, Portfolios portfolios) {
        this.plans = plans;
        this.portfolios = portfolios;
    }

    /**
     * The counts of the projects that are asked about.
     *
     * @throws ProblemException 404 for a plan that is unknown, or was at that moment; 400 for what the plan does not have
     */
    @Transactional
    CompletionResponse completion(String plan, CompletionQuery query) {
        AskedPlan asked = plans.find(plan, query.asOf);
        int year = asked.year(query.year);
        Portfolio all = portfolios.of(asked);
        Portfolio chosen = query.of(all);
        return new CompletionResponse(
                asked.code(),
                year,
                query.task,
                query.action,
                query.unit == null
                        ? null
                        : all.directory().named(all.directory().acting(query.unit)),
                asked.asOf(),
                asked.day(),
                chosen.projects().size(),
                chosen.by(year),
                chosen.byYear(asked.definition().period()),
                chosen.byAction(year),
                chosen.byTask(year),
                chosen.byUnit(year),
                overdue(chosen, year, asked));
    }

    /**
     * The projects that are counted, in the plan's order.
     *
     * @param status {@code null} for any
     * @param onlyOverdue whether others are left out
     * @throws ProblemException as for {@link #completion}
     */
    @Transactional
    List<CountedProject> projects(String plan, CompletionQuery query, ProjectStatus status, boolean onlyOverdue) {
        AskedPlan asked = plans.find(plan, query.asOf);
        int year = asked.year(query.year);
        Portfolio chosen = query.of(portfolios.of(asked))
                .only(project ->
                        (status == null || project.status() == status) && (!onlyOverdue || project.isOverdue()));
        return chosen.counted(year, asked.asOf());
    }

    /** @throws ProblemException as for {@link #completion} */
    @Transactional
    List<UnitStanding> units(String plan, String year, String asOf) {
        AskedPlan asked = plans.find(plan, asOf);
        return portfolios.of(asked).byUnit(asked.year(year)).stream()
                .map(standing -> standing.asOf(asked.asOf()))
                .toList();
    }

    private static List<CountedProject> overdue(Portfolio chosen, int year, AskedPlan asked) {
        return chosen.only(project -> project.isOverdue() && project.dueYear() <= year)
                .in(LONGEST_OVERDUE_FIRST)
                .counted(year, asked.asOf());
    }
}
