package org.ecoplan.indicator.series;

/** How many series of a list are new, and how many were known as they are. */
public record SeriesTally(int created, int unchanged) {}
