package org.ecoplan.indicator.series;

/**
 * Fired inside the transaction before a series comes to mean something else. Who holds observations of it objects by
 * throwing.
 */
public record SeriesRedefined(KnownSeries before) {}
