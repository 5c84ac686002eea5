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

    /** The plan, which other writers of the same code now wait for, whether it exists yet or not. */
    Optional<Plan> lock(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(1, hashtext(:code))")
                .setParameter("code", code)
                .getSingleResult();
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Plan> all() {
        return listAll(Sort.by("code"));
    }
}
