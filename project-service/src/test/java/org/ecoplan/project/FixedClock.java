package org.ecoplan.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The last evening of March in Europe, and already April in the city, unless a test says otherwise. */
@ApplicationScoped
public class FixedClock {

    public static final String TODAY_IN_THE_CITY = "2026-04-01";
    public static final String TOMORROW_IN_THE_CITY = "2026-04-02";

    private static final Instant EVENING = Instant.parse("2026-03-31T17:00:00Z");

    private volatile Instant now = EVENING;

    /** Goes on to this moment; whoever does so goes {@link #back()} after the test. */
    public void set(String moment) {
        now = Instant.parse(moment);
    }

    public void back() {
        now = EVENING;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new Settable(ZoneOffset.UTC);
    }

    private class Settable extends Clock {

        private final ZoneId zone;

        Settable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Settable(other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
