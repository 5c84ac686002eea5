package org.ecoplan.project.workplan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a work plan was approved.
 *
 * @param document that says so
 * @param recordedAt when this service was told
 */
public record Approval(LocalDate on, String approvedBy, DecisionDocument document, Instant recordedAt) {}
