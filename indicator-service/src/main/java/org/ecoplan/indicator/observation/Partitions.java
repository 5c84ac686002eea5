package org.ecoplan.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.ecoplan.kit.sql.Sql;

/**
 * The parts of the table of observations, one a year in UTC. A new one is made beside the table and then attached, in a
 * transaction of its own: that waits neither for readers nor for loads, and none of them waits for it.
 */
@ApplicationScoped
class Partitions {

    private static final String MISSING = """
            select year from unnest(?::text[]::integer[]) as wanted (year)
            where to_regclass('observation_' || year) is null order by year""";

    private final Sql sql;
    private final Maker maker;

    Partitions(Sql sql, Maker maker) {
        this.sql = sql;
        this.maker = maker;
    }

    /** Sees to it that observations of these years can be stored. */
    void ensure(Collection<Integer> years) {
        if (!missing(sql, years).isEmpty()) {
            maker.make(years);
        }
    }

    private static List<Integer> missing(Sql sql, Collection<Integer> years) {
        return sql.query(MISSING, row -> row.getInt("year"), years);
    }

    /** Makes partitions, one maker at a time. */
    @ApplicationScoped
    static class Maker {

        // Rows are only ever added to most of it, and it should soon be readable from the index alone.
        private static final String CREATE = """
                create table observation_%1$d (like observation including defaults including constraints)
                with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)""";
        private static final String ATTACH = """
                alter table observation attach partition observation_%1$d
                for values from ('%1$d-01-01 00:00:00+00') to ('%2$d-01-01 00:00:00+00')""";

        private final Sql sql;

        Maker(Sql sql) {
            this.sql = sql;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void make(Collection<Integer> years) {
            sql.query("select pg_advisory_xact_lock(7, 0)", row -> true);
            for (int year : missing(sql, years)) {
                sql.update(CREATE.formatted(year));
                sql.update(ATTACH.formatted(year, year + 1));
            }
        }
    }
}
