package org.ecoplan.indicator.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.sql.Sql;

/** Rows from the database, each slice in a transaction of its own. */
@ApplicationScoped
class Numbers {

    record Row(long id, long remainder, String text) {}

    private final Sql sql;

    Numbers(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    List<Row> read(long count, long failsAfter, Slice<Row> slice) {
        Map<String, Object> parameters = new HashMap<>(Map.of("count", count));
        List<Row> rows = sql.query(
                "select id from generate_series(1, :count) id where " + slice.condition(parameters) + " order by "
                        + slice.orderBy() + " limit " + slice.limit(),
                row -> new Row(row.getLong("id"), row.getLong("id") % 7, "=" + row.getLong("id")),
                parameters);
        rows.forEach(row -> LongListResource.READ.accumulateAndGet(row.id(), Math::max));
        if (failsAfter > 0 && LongListResource.READ.get() > failsAfter) {
            throw new IllegalStateException("the database went away");
        }
        return rows;
    }
}
