package org.ecoplan.indicator.measurement;

import java.util.Optional;
import org.ecoplan.contracts.Period;

/** What a measurement is of. Its id in the API reads {@code 10.1-440700-2019-Q1} and never changes. */
public record MeasurementKey(String plan, String subIndicator, String region, Period period) {

    public String id() {
        return String.join("-", subIndicator, region, period.code());
    }

    /** The key that an id stands for; empty if it has another form. */
    static Optional<MeasurementKey> fromId(String plan, String id) {
        String[] parts = id.split("-", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MeasurementKey(plan, parts[0], parts[1], Period.parse(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
