package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.ecoplan.contracts.Absent;

/**
 * Many measurements of one plan were recorded by one load. Each of them is the whole new state of its key, as if it had
 * come alone; a key that comes in several events has the state of its highest revision.
 *
 * @param load what brought them
 * @param part counts the events of one load from 1; each is smaller than 1 MB
 */
public record MeasurementsRecorded(String plan, String load, int part, List<MeasurementRecorded> measurements)
        implements EventData {

    public MeasurementsRecorded {
        measurements = Absent.asEmpty(measurements);
    }

    @Override
    public String key() {
        return String.join("/", plan, "load", load, Integer.toString(part));
    }

    @Override
    public String partitionKey() {
        return plan;
    }

    /** A load brings each of its parts once. */
    @JsonIgnore
    @Override
    public long revision() {
        return 1;
    }
}
