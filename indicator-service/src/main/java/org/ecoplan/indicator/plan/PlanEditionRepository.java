package org.ecoplan.indicator.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PlanEditionRepository implements PanacheRepositoryBase<PlanEdition, PlanEdition.Key> {

    Optional<PlanEdition> find(String plan, long revision) {
        return findByIdOptional(new PlanEdition.Key(plan, revision));
    }

    /** When each edition was loaded, oldest first, without what they say. */
    List<EditionResponse> ofPlan(String plan) {
        return find("select key.revision, loadedAt from PlanEdition where key.plan = ?1 order by key.revision", plan)
                .project(EditionResponse.class)
                .list();
    }
}
