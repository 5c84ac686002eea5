package org.ecoplan.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Observations in batches of 10,000, as NDJSON and as CSV, each batch a request; beside them the same rows by a bare COPY
 * into the same table, each batch a transaction.
 */
final class ObservationBatches implements Benchmark {

    private static final int BATCHES = Size.of("batches", 20);
    private static final int ROUNDS = Size.of("rounds", 5);
    private static final Bound WANTED = Bound.atLeast(50, "%");

    @Override
    public void measure(Workbench bench, Report report) {
        report.begin(
                "Observations, %d rounds of %d batches of %,d rows".formatted(ROUNDS, BATCHES, ObservationRows.BATCH));
        Observations observations = new Observations(bench);
        ObservationRows bare = new ObservationRows("bare", Notation.COPY);
        Rounds rounds =
                new Rounds(() -> send(bench, bare, body -> bench.database().copy(Notation.COPY_COLUMNS, body)));
        for (Notation notation : List.of(Notation.NDJSON, Notation.CSV)) {
            ObservationRows rows = new ObservationRows(notation.name().toLowerCase(Locale.ROOT), notation);
            observations.define(rows);
            rounds.lane(notation.name(), () -> send(bench, rows, body -> observations.send(rows, body)));
        }
        observations.makePartitions();
        rounds.run(ROUNDS);
        report.measured("bare COPY", "%,d rows a second".formatted(rounds.yardstickPerSecond()));
        for (Notation notation : List.of(Notation.NDJSON, Notation.CSV)) {
            report.measured(notation.name(), "%,d rows a second".formatted(rounds.perSecond(notation.name())));
            report.target(
                    "observations as " + notation + ", of a bare COPY",
                    WANTED,
                    rounds.percentOfYardstick(notation.name()));
        }
        observations.clear();
    }

    private static Rate send(Workbench bench, ObservationRows rows, Consumer<byte[]> sender) {
        List<byte[]> bodies = rows.batches(BATCHES);
        bench.awaitQuiet();
        return Rate.of((long) BATCHES * ObservationRows.BATCH, () -> bodies.forEach(sender));
    }
}
