package org.ecoplan.indicator.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.listing.Slice;

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

    List<Series> list(SeriesFilter filter, Slice<SeriesResponse> slice) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder(slice.condition(parameters));
        restrict("variable", filter.variable(), query, parameters);
        restrict("region", filter.region(), query, parameters);
        restrict("station", filter.station(), query, parameters);
        query.append(" order by ").append(slice.orderBy());
        return find(query.toString(), parameters).page(0, slice.limit()).list();
    }

    private static void restrict(String member, String value, StringBuilder query, Map<String, Object> parameters) {
        if (value != null) {
            query.append(" and ").append(member).append(" = :").append(member);
            parameters.put(member, value);
        }
    }
}
