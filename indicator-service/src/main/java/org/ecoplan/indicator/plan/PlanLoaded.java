package org.ecoplan.indicator.plan;

import org.ecoplan.contracts.plan.PlanDefinition;

/**
 * Told inside the transaction that loads a plan or a new revision of it, so that what the definition brings along
 * (baseline values, assigned numbers) is stored with it or not at all.
 */
public record PlanLoaded(PlanDefinition definition) {}
