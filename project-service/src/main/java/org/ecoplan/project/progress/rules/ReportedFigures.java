package org.ecoplan.project.progress.rules;

import java.math.BigDecimal;
import java.util.Map;
import org.ecoplan.contracts.Period;

/**
 * The figures of one report.
 *
 * @param part number of the part that it is of; {@code null} for the project as a whole
 * @param unit code of the unit that reports
 * @param percent how far the work has come as the unit sees it; {@code null} where it does not say
 * @param delivered everything until the end of the period, by code of the deliverable
 */
public record ReportedFigures(
        Integer part, String unit, Period period, BigDecimal percent, Map<String, BigDecimal> delivered) {}
