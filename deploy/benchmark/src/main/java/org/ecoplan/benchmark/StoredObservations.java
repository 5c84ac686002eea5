package org.ecoplan.benchmark;

/** Observations by the million, made by PostgreSQL itself. */
final class StoredObservations {

    private static final int HOURS_AT_ONCE = 2_000;
    private static final String FILL = """
            insert into observation (time, recorded_at, series, flag, value)
            select timestamptz '%s' + hour * interval '1 hour', now(), series.id, 'N',
                   round((hour + series.id) %% 10000 / 100.0, 2)
            from generate_series(%d, %d) hour cross join series where series.code like '%s%%'""";

    private final Workbench bench;
    private final ObservationRows rows = new ObservationRows("stored", Notation.CSV);
    private int hours;

    StoredObservations(Workbench bench) {
        this.bench = bench;
        Observations observations = new Observations(bench);
        observations.define(rows);
        observations.makePartitions();
    }

    /** Adds observations until there are so many, and leaves PostgreSQL nothing to tidy up. */
    void fill(int count) {
        int wanted = count / ObservationRows.SERIES;
        for (int from = hours; from < wanted; from += HOURS_AT_ONCE) {
            int last = Math.min(wanted, from + HOURS_AT_ONCE) - 1;
            bench.database().execute(FILL.formatted(ObservationRows.START, from, last, rows.prefix()));
        }
        hours = wanted;
        bench.database().execute("vacuum (analyze) observation");
        bench.database().execute("checkpoint");
    }
}
