package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.ecoplan.contracts.Period;

/**
 * 现状值: where a sub-indicator stood when the plan was written. It is the first measurement, too.
 *
 * @param period what it is really from, whatever the column is headed
 * @param value of a quantity
 * @param stage of a stage
 * @param rank the place in the province, where the document gives it
 * @param text the cell of the plan's table, verbatim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Baseline(Period period, BigDecimal value, String stage, Integer rank, String text) {}
