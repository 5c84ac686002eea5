package org.ecoplan.indicator.measurement;

/** Who says so, and why it is what it is now. */
record Recorder(String by, String reason) {}
