package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a year's work plan was closed.
 *
 * @param recordedAt when this service was told, and looked what was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Closure(LocalDate on, String closedBy, String note, Instant recordedAt) {}
