package org.ecoplan.indicator.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.sql.Sql;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, String> {

    private final Sql sql;

    PlanRepository(Sql sql) {
        this.sql = sql;
    }

    /** Only the revision, to see whether what is at hand is still the newest. */
    Optional<Long> revision(String code) {
        return sql.first("select revision from plan where code = ?", row -> row.getLong(1), code);
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
