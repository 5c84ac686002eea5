/**
 * Plans as data: loaded from a file, checked as a whole, kept as the document they are, and told to the other services.
 * Whoever needs to know what a plan says asks {@link org.ecoplan.indicator.plan.Plans}; whoever has to act when one was
 * loaded observes {@link org.ecoplan.indicator.plan.PlanLoaded}.
 */
package org.ecoplan.indicator.plan;
