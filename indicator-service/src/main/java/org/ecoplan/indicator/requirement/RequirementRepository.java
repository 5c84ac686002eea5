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

    Optional<Requirement> lock(String plan, String subIndicator, String region, int year) {
        return find(KEY, plan, subIndicator, region, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<Requirement> ofPlan(String plan) {
        return list("plan = ?1", Sort.by("subIndicator", "region", "year"), plan);
    }
}
