package org.ecoplan.reporting.intake;

import java.time.Instant;
import java.util.stream.Stream;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;

/**
 * An event as it came in.
 *
 * @param id unique over all services: the CloudEvents source and id
 * @param recordedAt when its owner recorded what it tells: the CloudEvents time
 */
record ReceivedEvent(String id, Instant recordedAt, EventData data) {

    /** The measurements that it tells: it makes no difference whether one comes alone or with many. */
    Stream<MeasurementRecorded> measurements() {
        if (data instanceof MeasurementsRecorded many) {
            return many.measurements().stream();
        }
        return data instanceof MeasurementRecorded one ? Stream.of(one) : Stream.empty();
    }
}
