package org.ecoplan.benchmark;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** What goes on while others read. */
final class PassingLoads {

    /** How long the series are that are read, and how much of each a load corrects. */
    private static final int DAYS = 365;

    private static final int CORRECTED_DAYS = 30;

    private final Workbench bench;
    private final Observations observations;
    private final ObservationRows rows = new ObservationRows("passing", Notation.CSV);
    private final int corrected;
    private final List<byte[]> editions;
    private int sent;

    /** Records the measurements that are read and corrected. */
    PassingLoads(Workbench bench) {
        this.bench = bench;
        this.observations = new Observations(bench);
        observations.define(rows);
        MeasurementRows measurements = bench.measurements();
        int count = DAYS * measurements.rowsAPeriod();
        long first = measurements.claim(count);
        send(measurements.csv(first, count, 0), "created", count);
        this.corrected = CORRECTED_DAYS * measurements.rowsAPeriod();
        this.editions = List.of(measurements.csv(first, corrected, 1), measurements.csv(first, corrected, 0));
    }

    /** New observations, batch by batch. */
    BackgroundLoad observations() {
        return new BackgroundLoad(() -> observations.send(rows, rows.body(ObservationRows.BATCH)));
    }

    /** Corrections of measurements, some thousands in a request. */
    BackgroundLoad measurements() {
        return new BackgroundLoad(() -> send(editions.get(sent++ % editions.size()), "revised", corrected));
    }

    private void send(byte[] csv, String outcome, int count) {
        bench.load(
                Http.post(bench.measurementsUri("/batch"), Notation.CSV.mediaType(), BodyPublishers.ofByteArray(csv)),
                outcome,
                count);
    }
}
