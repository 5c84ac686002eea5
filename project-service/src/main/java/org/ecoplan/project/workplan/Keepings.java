package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.progress.ProgressLookup;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.CityCalendar;
import org.ecoplan.project.workplan.keeping.Keeping;
import org.ecoplan.project.workplan.keeping.YearJudge;

/** What was kept of work plans: as of now, or as it was found when the year was closed. */
@ApplicationScoped
class Keepings {

    private final WorkPlanRepository repository;
    private final Projects projects;
    private final ProgressLookup progress;
    private final Clock clock;
    private final CityCalendar city;

    Keepings(
            WorkPlanRepository repository, Projects projects, ProgressLookup progress, Clock clock, CityCalendar city) {
        this.repository = repository;
        this.projects = projects;
        this.progress = progress;
        this.clock = clock;
        this.city = city;
    }

    /** @throws ProblemException 404 if the year has no work plan */
    @Transactional
    WorkPlanKeeping get(String plan, int year) {
        Map<String, ProjectRef> known = byCode(plan);
        return of(repository.require(plan, year), known);
    }

    /** What was found when it was closed, or what is found now. */
    @Transactional(Transactional.TxType.MANDATORY)
    WorkPlanKeeping of(WorkPlan workPlan) {
        return of(workPlan, byCode(workPlan.plan()));
    }

    private WorkPlanKeeping of(WorkPlan workPlan, Map<String, ProjectRef> known) {
        return repository.kept(workPlan).orElseGet(() -> compute(workPlan, known));
    }

    /** Finds what was kept, for good. */
    @Transactional(Transactional.TxType.MANDATORY)
    WorkPlanKeeping freeze(WorkPlan closed) {
        WorkPlanKeeping keeping = compute(closed, byCode(closed.plan()));
        repository.keep(closed, keeping);
        return keeping;
    }

    private WorkPlanKeeping compute(WorkPlan workPlan, Map<String, ProjectRef> known) {
        LocalDate today = city.today();
        YearJudge judge = new YearJudge(workPlan.year(), today, new Reports(workPlan.plan(), projects, progress));
        Keeping keeping = Keeping.of(workPlan.contents().items().stream()
                .map(item -> judge.judge(item, known.get(item.project()).definition()))
                .toList());
        return WorkPlanKeeping.of(workPlan, today, clock.instant(), keeping);
    }

    private Map<String, ProjectRef> byCode(String plan) {
        return projects.all(plan).stream()
                .collect(Collectors.toMap(project -> project.definition().code(), Function.identity()));
    }
}
