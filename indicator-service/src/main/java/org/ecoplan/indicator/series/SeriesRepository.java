package org.ecoplan.indicator.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<Series, Integer> {

    Optional<Series> find(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The series, which other writers of the same code now wait for, whether it exists yet or not. */
    Optional<Series> lock(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(5, hashtext(:code))")
                .setParameter("code", code)
                .getSingleResult();
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Series in the order of their codes, from the one after {@code position}. */
    List<Series> list(SeriesFilter filter, String position, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("position", position));
        StringBuilder query = new StringBuilder("code > :position");
        restrict("variable", filter.variable(), query, parameters);
        restrict("region", filter.region(), query, parameters);
        restrict("station", filter.station(), query, parameters);
        return find(query.toString(), Sort.by("code"), parameters)
                .page(0, limit)
                .list();
    }

    private static void restrict(String member, String value, StringBuilder query, Map<String, Object> parameters) {
        if (value != null) {
            query.append(" and ").append(member).append(" = :").append(member);
            parameters.put(member, value);
        }
    }
}
