package org.ecoplan.reporting.comparison;

import java.util.List;
import java.util.Map;
import org.ecoplan.reporting.intake.KnownMeasurement;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownProject;
import org.ecoplan.reporting.intake.KnownRequirement;
import org.ecoplan.reporting.intake.Told;

/**
 * What was told between two moments of one plan and region.
 *
 * @param measurements by code of the region: of the one that is judged, and of districts whose values its are made of
 */
record History(
        List<Told<KnownPlan>> editions,
        Map<String, List<Told<KnownMeasurement>>> measurements,
        List<Told<KnownRequirement>> requirements,
        List<Told<KnownProject>> projects) {}
