package org.ecoplan.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecoplan.indicator.series.CityCalendar;
import org.ecoplan.kit.sql.Sql;

/**
 * Which years have to be derived again. A mark is made in the transaction that changes observations, so whoever sees the
 * mark sees what it is about.
 */
@ApplicationScoped
public class DerivationMarks {

    // in one order, so that two loads of the same years wait for each other and not in a circle
    private static final String MARK = """
            insert into derivation_mark (variable, region, year, generation, marked_at)
            select variable, region, year, nextval('derivation_mark_generation'), ?
            from unnest(?::text[], ?::text[], ?::text[]::integer[]) as changed (variable, region, year)
            order by variable, region, year
            on conflict (variable, region, year)
            do update set generation = excluded.generation, marked_at = excluded.marked_at""";
    private static final String MARK_ALL = """
            insert into derivation_mark (variable, region, year, generation, marked_at)
            select variable, region, year, nextval('derivation_mark_generation'), ?
            from (select variable, region, min(first) as first, max(last) as last
                  from (select variable, region, (select min(time) from observation where series = s.id) as first,
                               (select max(time) from observation where series = s.id) as last
                        from series s where variable = any(?)) one
                  where first is not null group by variable, region) observed
                 cross join generate_series(extract(year from first at time zone ?)::integer,
                                            extract(year from last at time zone ?)::integer) as year
            order by variable, region, year
            on conflict (variable, region, year)
            do update set generation = excluded.generation, marked_at = excluded.marked_at""";
    private static final String PENDING = """
            select variable, region, year, generation, marked_at from derivation_mark
            order by marked_at, generation limit ?""";
    private static final String CLEAR = """
            delete from derivation_mark where variable = ? and region = ? and year = ? and generation = ?""";

    private final CityCalendar calendar;
    private final Sql sql;

    DerivationMarks(CityCalendar calendar, Sql sql) {
        this.calendar = calendar;
        this.sql = sql;
    }

    /** Marks years, as the last thing that the transaction does: others who mark the same wait for its end. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mark(Collection<DerivedYear> years, Instant at) {
        if (!years.isEmpty()) {
            List<DerivedYear> ordered = List.copyOf(years);
            sql.update(
                    MARK,
                    at,
                    ordered.stream().map(DerivedYear::variable).toList(),
                    ordered.stream().map(DerivedYear::region).toList(),
                    ordered.stream().map(DerivedYear::year).toList());
        }
    }

    /** Marks every year that anything has been observed in of these variables. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markAll(Collection<String> variables, Instant at) {
        String zone = calendar.zone().getId();
        sql.update(MARK_ALL, at, variables, zone, zone);
    }

    /** The marks that have waited longest. */
    @Transactional
    public List<DerivationMark> pending(int most) {
        return sql.query(
                PENDING,
                row -> new DerivationMark(
                        new DerivedYear(row.getString("variable"), row.getString("region"), row.getInt("year")),
                        row.getLong("generation"),
                        Sql.instant(row, "marked_at")),
                most);
    }

    /**
     * Takes a mark away once what it asks for has been derived. One that was made again in the meantime stays.
     *
     * @return whether it is gone
     */
    @Transactional
    public boolean clear(DerivationMark mark) {
        DerivedYear year = mark.of();
        return sql.update(CLEAR, year.variable(), year.region(), year.year(), mark.generation()) == 1;
    }
}
