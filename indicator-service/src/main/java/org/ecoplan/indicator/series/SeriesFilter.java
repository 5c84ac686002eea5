package org.ecoplan.indicator.series;

/** Which series; {@code null} means any. */
record SeriesFilter(String variable, String region, String station) {}
