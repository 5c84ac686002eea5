package org.ecoplan.project.progress.rules;

import java.math.BigDecimal;
import java.time.Period;

/**
 * What lateness is measured against.
 *
 * @param paceTolerance by how many percent of the pace needed a project may be slower
 * @param silence how long a project that is being worked on may be without a report
 */
public record Limits(BigDecimal paceTolerance, Period silence) {}
