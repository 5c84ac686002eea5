package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.workplan.UnfinishedItem.Becomes;
import org.ecoplan.project.workplan.item.WorkItem;
import org.ecoplan.project.workplan.keeping.ItemKeeping;
import org.ecoplan.project.workplan.keeping.Outcome;

/** Lets the next year go on with what a year did not finish. */
@ApplicationScoped
class CarryOverService {

    private static final Set<ProjectStatus> AT_AN_END = Set.of(ProjectStatus.COMPLETED, ProjectStatus.CANCELLED);

    private final WorkPlanRepository repository;
    private final WorkPlanService drafts;
    private final Keepings keepings;
    private final Projects projects;
    private final Clock clock;

    CarryOverService(
            WorkPlanRepository repository, WorkPlanService drafts, Keepings keepings, Projects projects, Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.keepings = keepings;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * Puts what a year did not finish into the draft of the next one, which is begun if there is none. An item that the
     * draft has already stays as it is, so that this can be repeated.
     *
     * @throws ProblemException 409 if the year is still a draft, or the next one is none any more
     */
    @Transactional
    CarryOverResponse carryOver(String plan, int year, CarryOverRequest request) {
        projects.requireLoaded(plan);
        WorkPlan from = repository.require(plan, year);
        from.status().require(WorkPlanStatus.Step.CARRY_OVER);
        WorkPlan to = repository.lockOrBegin(plan, year + 1, clock.instant());
        to.status().require(WorkPlanStatus.Step.ADD);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(faults);
        }
        faults.throwIfAny();

        List<WorkItem> carried = new ArrayList<>();
        List<UnfinishedItem> items = new ArrayList<>();
        for (ItemKeeping found : unfinished(from)) {
            boolean isNew = to.contents().find(found.key()).isEmpty();
            items.add(UnfinishedItem.of(found, isNew ? Becomes.CARRIED : Becomes.PRESENT));
            if (isNew) {
                WorkItem item = from.contents().find(found.key()).orElseThrow();
                carried.add(UnfinishedItem.goingOn(item, found, request.keepsFunding()));
            }
        }
        if (!carried.isEmpty() || to.revision() == 0) {
            drafts.write(to, to.contents().with(carried), new Origin(request.recordedBy(), reason(year)));
        }
        return new CarryOverResponse(plan, year, year + 1, to.revision(), carried.size(), items);
    }

    /** What was not kept, of projects that go on. */
    private List<ItemKeeping> unfinished(WorkPlan from) {
        Map<String, ProjectStatus> statuses = projects.all(from.plan()).stream()
                .collect(Collectors.toMap(project -> project.definition().code(), ProjectRef::status));
        return keepings.of(from).items().stream()
                .filter(item -> item.outcome() != Outcome.KEPT)
                .filter(item -> !AT_AN_END.contains(statuses.get(item.project())))
                .toList();
    }

    private static String reason(int year) {
        return year + "年未完成事项结转 · not finished in " + year;
    }
}
