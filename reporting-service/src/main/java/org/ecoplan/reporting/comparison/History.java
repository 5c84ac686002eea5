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
        List<Told<KnownMeasurement>> measurements,
        List<Told<KnownRequirement>> requirements,
        List<Told<KnownProject>> projects) {}
