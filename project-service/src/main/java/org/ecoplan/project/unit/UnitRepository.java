package org.ecoplan.project.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** Entries in the order of their codes, from the one after {@code position}. */
    List<ResponsibleUnit> list(UnitFilter filter, String position, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("position", position));
        StringBuilder query = new StringBuilder("code > :position");
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
        return find(query.toString(), Sort.by("code"), parameters)
                .page(0, limit)
                .list();
    }
}
