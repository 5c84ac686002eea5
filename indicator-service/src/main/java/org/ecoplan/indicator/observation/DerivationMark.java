package org.ecoplan.indicator.observation;

import java.time.Instant;

/**
 * Observations of a year have changed since something was derived from them.
 *
 * @param generation another one each time the year is marked
 * @param markedAt when it was marked last
 */
public record DerivationMark(DerivedYear of, long generation, Instant markedAt) {}
