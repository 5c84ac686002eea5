/**
 * How events come in: read from Kafka, counted exactly once, kept as the newest known state of everything. The
 * transport ({@code EventConsumer}) knows Kafka and no database; the handler ({@code IntakeHandler}) is one transaction:
 * state, what it changes in compliance, and how far was read. Nothing here knows what a verdict is.
 */
package org.ecoplan.reporting.intake;
