package org.ecoplan.reporting.intake;

import java.time.Instant;

/**
 * Something that an event told: what was known of one thing before it, and what after it.
 *
 * @param event source and id of the event; {@code null} for what was taken in before that was kept
 * @param recordedAt when its owner recorded it
 * @param before {@code null} where nothing had been known
 */
public record Told<T>(String event, Instant recordedAt, T before, T after) {}
