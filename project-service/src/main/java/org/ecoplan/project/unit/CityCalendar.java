package org.ecoplan.project.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What day it is in the city whose plans these are. */
@ApplicationScoped
public class CityCalendar {

    private final Clock clock;

    CityCalendar(Clock clock, @ConfigProperty(name = "ecoplan.time-zone", defaultValue = "Asia/Shanghai") ZoneId city) {
        this.clock = clock.withZone(city);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** The day from which something is seen that is asked for as of a moment; {@code null} stands for now. */
    public LocalDate seenFrom(Instant asOf) {
        return asOf == null ? today() : dayOf(asOf);
    }
}
