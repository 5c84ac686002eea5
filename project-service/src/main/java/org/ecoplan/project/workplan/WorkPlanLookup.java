package org.ecoplan.project.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the years' work plans say, for other features. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkPlanLookup {

    private final WorkPlanRepository repository;

    WorkPlanLookup(WorkPlanRepository repository) {
        this.repository = repository;
    }

    /** The items of all years, by year, that somebody approved: a draft binds nobody. */
    public List<AgreedItem> agreed(String plan) {
        return repository.all(plan).stream()
                .filter(workPlan -> workPlan.status() != WorkPlanStatus.DRAFT)
                .flatMap(workPlan ->
                        workPlan.contents().items().stream().map(item -> new AgreedItem(workPlan.year(), item)))
                .toList();
    }
}
