package org.ecoplan.indicator.observation;

import org.ecoplan.indicator.series.KnownSeries;

/** What may be derived from observations: something about a variable in a region and a year of the city's calendar. */
public record DerivedYear(String variable, String region, int year) {

    static DerivedYear of(KnownSeries series, int year) {
        return new DerivedYear(series.variable(), series.region(), year);
    }
}
