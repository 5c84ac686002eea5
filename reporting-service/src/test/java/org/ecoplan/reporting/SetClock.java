package org.ecoplan.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time in the tests: the last evening of 2019 in UTC, when it is 2020 in Jiangmen already. It may be set. */
@ApplicationScoped
public class SetClock extends Clock {

    private static final Instant NEW_YEARS_EVE = Instant.parse("2019-12-31T20:00:00Z");

    private volatile Instant now = NEW_YEARS_EVE;

    public void set(String instant) {
        now = Instant.parse(instant);
    }

    public void reset() {
        now = NEW_YEARS_EVE;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
