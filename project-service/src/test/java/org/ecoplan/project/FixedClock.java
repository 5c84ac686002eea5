package org.ecoplan.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The last evening of March in Europe, and already April in the city. */
@ApplicationScoped
public class FixedClock {

    public static final String TODAY_IN_THE_CITY = "2026-04-01";
    public static final String TOMORROW_IN_THE_CITY = "2026-04-02";

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-03-31T17:00:00Z"), ZoneOffset.UTC);
    }
}
