package org.ecoplan.indicator.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, String> {

    /** Only the revision, to see whether what is at hand is still the newest. */
    Optional<Long> revision(String code) {
        return find("select revision from Plan where code = ?1", code)
                .project(Long.class)
                .firstResultOptional();
    }

    Optional<Plan> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Plan> all() {
        return listAll(Sort.by("code"));
    }
}
