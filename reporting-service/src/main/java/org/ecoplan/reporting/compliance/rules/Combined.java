package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.plan.FromRegions;

/**
 * What a city's value was made of.
 *
 * @param decimals how many digits after the point a mean was rounded to, a half to the even neighbour; {@code null} for a
 *     sum, which is exact
 * @param parts one for each district, in the plan's order
 */
public record Combined(FromRegions.Combination method, Integer decimals, List<DistrictValue> parts) {

    /** The value of one district, and which revision of its measurement that is. */
    public record DistrictValue(String region, BigDecimal value, long revision, MeasurementStatus status) {}
}
