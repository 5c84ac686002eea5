package org.ecoplan.indicator.plan;

import java.time.Instant;

/** One edition in the list of a plan's editions. */
public record EditionResponse(long revision, Instant loadedAt) {}
