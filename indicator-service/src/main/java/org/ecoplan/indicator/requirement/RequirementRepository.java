package org.ecoplan.indicator.requirement;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.sql.Sql;

@ApplicationScoped
class RequirementRepository implements PanacheRepository<Requirement> {

    // In one order for all, so that nobody waits for somebody who waits for him.
    private static final String LOCK = """
            select pg_advisory_xact_lock(2, lock)
            from (select distinct hashtext(key) as lock from unnest(?::text[]) as key order by lock) as locks""";

    private static final String STATES = "select state from RequirementRevision state join fetch state.requirement it";

    private final Sql sql;

    RequirementRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The state that was known at a moment, if anything was.
     *
     * @param asOf {@code null} for now
     */
    Optional<RequirementRevision> find(RequirementKey key, Instant asOf) {
        return states(key.members(), asOf).stream().findFirst();
    }

    /**
     * The states that were known at a moment.
     *
     * @param asOf {@code null} for now
     */
    List<RequirementRevision> list(String plan, RequirementFilter filter, Instant asOf) {
        return states(filter.members(plan), asOf);
    }

    /** Everything that a requirement ever said, oldest first. */
    List<RequirementRevision> revisions(RequirementKey key) {
        return getEntityManager()
                .createQuery(STATES + " where it.key = :key order by state.revision", RequirementRevision.class)
                .setParameter("key", key)
                .getResultList();
    }

    private List<RequirementRevision> states(Map<String, Object> members, Instant asOf) {
        String conditions = members.keySet().stream()
                .map(member -> "it.key." + member + " = :" + member)
                .collect(Collectors.joining(" and "));
        String known = asOf == null
                ? "it.revision"
                : "(select max(one.revision) from RequirementRevision one where one.requirement = it"
                        + " and one.assignment.assignedAt <= :asOf)";
        TypedQuery<RequirementRevision> query = getEntityManager()
                .createQuery(
                        STATES + " where " + conditions + " and state.revision = " + known
                                + " order by it.key.subIndicator, it.key.region, it.key.year",
                        RequirementRevision.class);
        members.forEach(query::setParameter);
        if (asOf != null) {
            query.setParameter("asOf", asOf);
        }
        return query.getResultList();
    }

    /** Those of the keys that have a number; other writers of any of the keys now wait, whether it has one or not. */
    Map<RequirementKey, Requirement> lock(String plan, Collection<RequirementKey> keys) {
        sql.query(LOCK, row -> true, keys.stream().map(RequirementKey::text).toList());
        return list(
                        "key.plan = ?1 and key.year in ?2",
                        plan,
                        keys.stream().map(RequirementKey::year).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Requirement::key, Function.identity()));
    }

    void persist(RequirementRevision revision) {
        getEntityManager().persist(revision);
    }
}
