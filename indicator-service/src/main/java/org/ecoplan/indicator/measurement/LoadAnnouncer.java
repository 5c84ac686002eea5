package org.ecoplan.indicator.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.kit.outbox.Outbox;

/** Tells what a load changed, many measurements in one event. */
class LoadAnnouncer {

    /** A measurement is some 200 bytes and at most some 600, so that an event stays below 1 MB. */
    private static final int MOST_IN_ONE_EVENT = 1_000;

    private final Outbox outbox;
    private final String plan;
    private final String load;
    private final List<MeasurementRecorded> pending = new ArrayList<>(MOST_IN_ONE_EVENT);
    private int part;

    LoadAnnouncer(Outbox outbox, String plan, UUID load) {
        this.outbox = outbox;
        this.plan = plan;
        this.load = load.toString();
    }

    void add(MeasurementRecorded measurement) {
        pending.add(measurement);
        if (pending.size() == MOST_IN_ONE_EVENT) {
            send();
        }
    }

    void end() {
        if (!pending.isEmpty()) {
            send();
        }
    }

    private void send() {
        outbox.append(new MeasurementsRecorded(plan, load, ++part, pending));
        pending.clear();
    }
}
