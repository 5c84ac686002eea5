package org.ecoplan.reporting.compliance.rules;

import java.util.List;
import org.ecoplan.contracts.Period;

/**
 * A period of which a city has no value, since some of its districts have none.
 *
 * @param missing codes of these districts, in the plan's order
 */
public record Incomplete(Period period, List<String> missing) {}
