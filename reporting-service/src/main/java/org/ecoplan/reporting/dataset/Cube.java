package org.ecoplan.reporting.dataset;

import java.util.List;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.intake.AskedPlan;

/**
 * The part of a plan's verdicts that is wanted: one observation for each region, basis, year and sub-indicator, in this
 * order.
 */
record Cube(
        AskedPlan plan,
        List<Region> regions,
        List<Basis> bases,
        List<Integer> years,
        List<Indicator> indicators,
        List<SubIndicator> subIndicators) {

    /** How many observations there are. */
    int size() {
        return regions.size() * bases.size() * years.size() * subIndicators.size();
    }
}
