package org.ecoplan.indicator.series;

/**
 * What observations of a series mean.
 *
 * @param id by which the database knows it
 */
public record KnownSeries(int id, String code, String variable, String region, TimeStep step) {}
