package org.ecoplan.project.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.listing.Slice;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<ResponsibleUnit, String> {

    void lockDirectory() {
        getEntityManager()
                .createNativeQuery("lock table unit in share row exclusive mode")
                .executeUpdate();
    }

    Map<String, ResponsibleUnit> byCode(Collection<String> codes) {
        return list("code in :codes", Map.of("codes", codes)).stream()
                .collect(Collectors.toMap(ResponsibleUnit::code, Function.identity()));
    }

    /** The entries of a slice that are what is asked for. */
    List<ResponsibleUnit> list(UnitFilter filter, Slice<ResponsibleUnit> slice) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder query = new StringBuilder(slice.condition(parameters));
        if (filter.kind() != null) {
            query.append(" and kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.region() != null) {
            query.append(" and region = :region");
            parameters.put("region", filter.region());
        }
        if (filter.q() != null) {
            query.append(" and locate(:q, words) > 0");
            parameters.put("q", filter.q().toLowerCase(Locale.ROOT));
        }
        return find(query.append(" order by ").append(slice.orderBy()).toString(), parameters)
                .page(0, slice.limit())
                .list();
    }
}
