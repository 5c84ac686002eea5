package org.ecoplan.indicator.plan;

import org.ecoplan.contracts.plan.PlanDefinition;

/** A plan's definition with the revision it is of. */
public record LoadedPlan(long revision, PlanDefinition definition) {}
