package org.ecoplan.indicator.requirement;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RequirementRepository implements PanacheRepository<Requirement> {

    private static final String KEY = "plan = ?1 and subIndicator = ?2 and region = ?3 and year = ?4";

    Optional<Requirement> find(String plan, String subIndicator, String region, int year) {
        return find(KEY, plan, subIndicator, region, year).firstResultOptional();
    }

    /** The requirement, which other writers of the same key now wait for, whether it exists yet or not. */
    Optional<Requirement> lock(String plan, String subIndicator, String region, int year) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(2, hashtext(:key))")
                .setParameter("key", String.join("/", plan, subIndicator, region, Integer.toString(year)))
                .getSingleResult();
        return find(KEY, plan, subIndicator, region, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Requirement> ofPlan(String plan) {
        return list("plan = ?1", Sort.by("subIndicator", "region", "year"), plan);
    }
}
