package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.load.LoadTarget.Tally;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.workplan.item.WorkItem;

/** Items by themselves: listed, and put into a draft many at a time. */
@ApplicationScoped
class WorkItemService {

    private final WorkPlanRepository repository;
    private final WorkPlanService drafts;
    private final Planning planning;
    private final Clock clock;

    WorkItemService(WorkPlanRepository repository, WorkPlanService drafts, Planning planning, Clock clock) {
        this.repository = repository;
        this.drafts = drafts;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * The items of a year's work plan, in its order.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 if there was none
     */
    @Transactional
    List<ListedItem.Placed> list(String plan, int year, WorkItemFilter filter, Instant asOf) {
        PlannedProjects planned = planning.of(plan, year);
        List<ListedItem.Placed> listed = new ArrayList<>();
        for (WorkItem item : drafts.get(plan, year, asOf).items()) {
            ListedItem one = ListedItem.of(item, planned.project(item.project()).orElseThrow());
            if (filter.admits(one, planned)) {
                listed.add(new ListedItem.Placed(listed.size() + 1L, one));
            }
        }
        return listed;
    }

    /**
     * What items that are put into a year's draft have to fit.
     *
     * @throws ProblemException 404 for an unknown plan, 409 if the year's work plan is no draft any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    PlannedProjects toFill(String plan, int year) {
        PlannedProjects planned = planning.of(plan, year);
        repository.find(plan, year).ifPresent(draft -> draft.status().require(WorkPlanStatus.Step.ADD));
        return planned;
    }

    /** What {@link #fill} would do. */
    @Transactional(Transactional.TxType.MANDATORY)
    Tally foresee(String plan, int year, Collection<WorkItem> items) {
        return compare(repository.find(plan, year).map(WorkPlan::contents).orElse(WorkPlanContents.NOTHING), items);
    }

    /**
     * Puts items into a year's draft, which is begun if there is none: each in the place of the one about the same, or
     * behind all others.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Tally fill(String plan, int year, Collection<WorkItem> items) {
        if (items.isEmpty()) {
            return new Tally(0, 0, 0);
        }
        WorkPlan draft = repository.lockOrBegin(plan, year, clock.instant());
        draft.status().require(WorkPlanStatus.Step.ADD);
        Tally tally = compare(draft.contents(), items);
        if (tally.created() + tally.revised() > 0) {
            drafts.write(draft, draft.contents().with(items), Origin.UNTOLD);
        }
        return tally;
    }

    private static Tally compare(WorkPlanContents draft, Collection<WorkItem> items) {
        long created = 0;
        long revised = 0;
        for (WorkItem item : items) {
            Optional<WorkItem> known = draft.find(item.key());
            if (known.isEmpty()) {
                created++;
            } else if (!known.get().equals(item)) {
                revised++;
            }
        }
        return new Tally(created, revised, items.size() - created - revised);
    }
}
