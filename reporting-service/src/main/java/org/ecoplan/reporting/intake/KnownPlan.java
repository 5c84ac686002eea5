package org.ecoplan.reporting.intake;

import org.ecoplan.contracts.plan.PlanDefinition;

/** A plan's newest known definition. */
public record KnownPlan(long revision, PlanDefinition definition) {}
