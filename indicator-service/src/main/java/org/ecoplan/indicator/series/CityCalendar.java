package org.ecoplan.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.contracts.Period;

/** When the city's days begin. What is monitored has its time zone from here, as a plan has its own. */
@ApplicationScoped
public class CityCalendar {

    private final ZoneId zone;

    public CityCalendar(@ConfigProperty(name = "ecoplan.time-zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public Instant startOf(Period period) {
        return startOf(period.start());
    }

    /** The first moment after it. */
    public Instant endOf(Period period) {
        return startOf(period.end().plusDays(1));
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
