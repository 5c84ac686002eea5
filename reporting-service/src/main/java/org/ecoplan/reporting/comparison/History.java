package org.ecoplan.reporting.comparison;

import java.util.List;
import org.ecoplan.reporting.intake.KnownMeasurement;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownProject;
import org.ecoplan.reporting.intake.KnownRequirement;
import org.ecoplan.reporting.intake.Told;

/** What was told between two moments of one plan and region. */
record History(
        List<Told<KnownPlan>> editions,
        List<Measurement> measurements,
        List<Told<KnownRequirement>> requirements,
        List<Told<KnownProject>> projects) {

    /**
     * A measurement that was told.
     *
     * @param district where it was made, if the region is a city whose values are made of its districts'; {@code null}
     *     for one of the region itself
     */
    record Measurement(String district, Told<KnownMeasurement> told) {}
}
