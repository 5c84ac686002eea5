package org.ecoplan.project.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.listing.Slice;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<ResponsibleUnit, String> {

    private static final String STATES =
            "select r from UnitRevision r join ResponsibleUnit u on u.code = r.code where r.revision = ";
    private static final String NOW = "u.revision";
    private static final String AS_OF = "(select max(one.revision) from UnitRevision one"
            + " where one.code = r.code and one.state.recorded.recordedAt <= :asOf)";

    void lockDirectory() {
        getEntityManager()
                .createNativeQuery("lock table unit in share row exclusive mode")
                .executeUpdate();
    }

    Map<String, ResponsibleUnit> byCode(Collection<String> codes) {
        return list("code in :codes", Map.of("codes", codes)).stream()
                .collect(Collectors.toMap(ResponsibleUnit::code, Function.identity()));
    }

    /** The entries that a plan's file names. */
    List<ResponsibleUnit> namedBy(String plan) {
        return list("array_contains(plans, ?1)", plan);
    }

    /**
     * Everything that the directory said at a moment.
     *
     * @param asOf {@code null} for now
     */
    List<UnitRevision> states(Instant asOf) {
        return query("", " order by r.code", Map.of(), asOf).getResultList();
    }

    /**
     * What an entry said at a moment, if there was one.
     *
     * @param asOf {@code null} for now
     */
    Optional<UnitRevision> state(String code, Instant asOf) {
        return query(" and r.code = :code", "", Map.of("code", code), asOf)
                .getResultStream()
                .findFirst();
    }

    /** Everything that an entry ever said, oldest first. */
    List<UnitRevision> revisions(String code) {
        return getEntityManager()
                .createQuery("from UnitRevision where code = :code order by revision", UnitRevision.class)
                .setParameter("code", code)
                .getResultList();
    }

    /**
     * The entries of a slice that are what is asked for.
     *
     * @param group codes of the units that a group stands for; {@code null} for any
     * @param asOf {@code null} for now
     */
    List<UnitRevision> list(UnitFilter filter, Collection<String> group, Instant asOf, Slice<UnitRevision> slice) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder conditions = new StringBuilder(" and ").append(slice.condition(parameters));
        and(conditions, parameters, "r.state.kind = :kind", "kind", filter.kind());
        and(conditions, parameters, "r.state.region = :region", "region", filter.region());
        and(conditions, parameters, "r.code in :group", "group", group);
        and(conditions, parameters, "array_contains(u.plans, :plan)", "plan", filter.plan);
        and(conditions, parameters, "locate(:q, r.state.words) > 0", "q", lowerCase(filter.q));
        if (filter.ended() != null) {
            conditions.append(filter.ended() ? " and r.state.endedOn is not null" : " and r.state.endedOn is null");
        }
        return query(conditions.toString(), " order by " + slice.orderBy(), parameters, asOf)
                .setMaxResults(slice.limit())
                .getResultList();
    }

    private static void and(
            StringBuilder conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static String lowerCase(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private TypedQuery<UnitRevision> query(
            String conditions, String order, Map<String, Object> parameters, Instant asOf) {
        TypedQuery<UnitRevision> query = getEntityManager()
                .createQuery(STATES + (asOf == null ? NOW : AS_OF) + conditions + order, UnitRevision.class);
        parameters.forEach(query::setParameter);
        return asOf == null ? query : query.setParameter("asOf", asOf);
    }

    void persist(Collection<UnitRevision> revisions) {
        revisions.forEach(getEntityManager()::persist);
    }
}
