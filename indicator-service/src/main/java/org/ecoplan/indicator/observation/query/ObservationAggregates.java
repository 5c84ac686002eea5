package org.ecoplan.indicator.observation.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.observation.QualityFlag;
import org.ecoplan.kit.sql.Sql;

/** Adds up the observations of all series of a variable in a region. Only values whose flag says so count. */
@ApplicationScoped
public class ObservationAggregates {

    private static final String QUERY = """
            select count(*) as series, coalesce(sum(kept), 0) as kept, sum(total) as total, min(lowest) as lowest,
                   max(highest) as highest
            from (select count(*) filter (where %1$s) as kept, sum(value) filter (where %1$s) as total,
                         min(value) filter (where %1$s) as lowest, max(value) filter (where %1$s) as highest
                  from observation
                  where series = any(array(select id from series where variable = ? and region = ?))
                    and time >= ? and time < ? and flag in (%2$s)
                  group by series) one""";
    private static final int FILTERS = 4;

    private final Sql sql;

    ObservationAggregates(Sql sql) {
        this.sql = sql;
    }

    /** @param to the first moment that is outside */
    @Transactional
    public ObservedValues of(String variable, String region, Instant from, Instant to) {
        return query("true", List.of(), variable, region, from, to);
    }

    /** Of the values that keep a condition: the days of a year on which an index was at most 100. */
    @Transactional
    public ObservedValues of(String variable, String region, Instant from, Instant to, ValueCondition condition) {
        return query(condition.sql(), List.of(condition.bound()), variable, region, from, to);
    }

    private ObservedValues query(
            String condition, List<Object> bound, String variable, String region, Instant from, Instant to) {
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < FILTERS; i++) {
            parameters.addAll(bound);
        }
        parameters.addAll(List.of(variable, region, from, to));
        return sql.query(
                        QUERY.formatted(condition, QualityFlag.COUNTING),
                        row -> new ObservedValues(
                                row.getInt("series"),
                                row.getLong("kept"),
                                row.getBigDecimal("total"),
                                row.getBigDecimal("lowest"),
                                row.getBigDecimal("highest")),
                        parameters.toArray())
                .get(0);
    }
}
