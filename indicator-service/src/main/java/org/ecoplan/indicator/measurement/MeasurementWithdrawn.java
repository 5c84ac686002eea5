package org.ecoplan.indicator.measurement;

/** Told inside the transaction that withdraws what somebody reported. */
public record MeasurementWithdrawn(MeasurementKey key) {}
