package org.ecoplan.reporting.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.compliance.CityCompliance;
import org.ecoplan.reporting.compliance.ComplianceItem;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;
import org.ecoplan.reporting.intake.KnownThings;

/** Counts the key projects as they are known now, or were known at a moment. */
@ApplicationScoped
class CompletionService {

    private static final Comparator<PlannedProject> LONGEST_OVERDUE_FIRST = Comparator.comparing(
            (PlannedProject project) -> project.daysOverdue().orElseThrow(), Comparator.reverseOrder());

    private final AskedPlans plans;
    private final KnownThings known;
    private final CityCompliance compliance;

    CompletionService(AskedPlans plans, KnownThings known, CityCompliance compliance) {
        this.plans = plans;
        this.known = known;
        this.compliance = compliance;
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
        Portfolio all = portfolio(asked);
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
        Portfolio chosen = query.of(portfolio(asked))
                .only(project ->
                        (status == null || project.status() == status) && (!onlyOverdue || project.isOverdue()));
        return counted(chosen.projects(), year, chosen, asked);
    }

    /** @throws ProblemException as for {@link #completion} */
    @Transactional
    List<UnitStanding> units(String plan, String year, String asOf) {
        AskedPlan asked = plans.find(plan, asOf);
        return portfolio(asked).byUnit(asked.year(year)).stream()
                .map(standing -> standing.asOf(asked.asOf()))
                .toList();
    }

    /** @throws ProblemException as for {@link #completion}; 404 for a unit that is unknown, or was at that moment */
    @Transactional
    Scorecard scorecard(String plan, String unit, String year, String asOf) {
        AskedPlan asked = plans.find(plan, asOf);
        int judged = asked.year(year);
        Portfolio all = portfolio(asked);
        String acting = all.directory().acting(unit);
        if (!all.knows(acting)) {
            throw ProblemException.notFound("unit", "unknown-unit", "no unit with this code is known", unit);
        }
        Portfolio shared = all.sharedBy(acting);
        Map<String, ComplianceItem> verdicts = compliance.verdicts(asked, judged);
        return new Scorecard(
                asked.code(),
                judged,
                asked.day(),
                all.standing(acting, judged).asOf(asked.asOf()),
                all.directory().predecessors(acting).stream()
                        .map(all.directory()::named)
                        .toList(),
                shared.byYear(asked.definition().period()),
                counted(shared.projects(), judged, shared, asked),
                Scorecard.Served.of(asked.definition().indicators(), shared, verdicts));
    }

    private Portfolio portfolio(AskedPlan asked) {
        return Portfolio.of(
                known.projectStates(asked.code(), asked.asOf()),
                known.catalogue(asked.code(), asked.asOf())
                        .orElseGet(() -> new CatalogueLoaded(asked.code(), 0, List.of(), List.of())),
                new Directory(known.units(asked.asOf()), asked.day()),
                asked.day());
    }

    private static List<CountedProject> overdue(Portfolio chosen, int year, AskedPlan asked) {
        return counted(
                chosen.projects().stream()
                        .filter(project -> project.isOverdue() && project.dueYear() <= year)
                        .sorted(LONGEST_OVERDUE_FIRST)
                        .toList(),
                year,
                chosen,
                asked);
    }

    private static List<CountedProject> counted(
            List<PlannedProject> projects, int year, Portfolio of, AskedPlan asked) {
        return projects.stream()
                .map(project -> CountedProject.of(project, year, of.directory(), asked.asOf()))
                .toList();
    }
}
