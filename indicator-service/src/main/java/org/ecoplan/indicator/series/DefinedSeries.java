package org.ecoplan.indicator.series;

/** A series, and whether it is new. */
record DefinedSeries(SeriesResponse series, boolean created) {}
