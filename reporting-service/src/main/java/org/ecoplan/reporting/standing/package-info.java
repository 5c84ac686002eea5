/**
 * What is lacking and who can change it: the gaps of a plan, farthest first, each with the projects that serve it and the
 * departments that its values come from, and a scorecard of each responsible unit. Put together when somebody asks, from
 * the verdicts and the projects; how far a gap is from being closed is said once, in {@link
 * org.ecoplan.reporting.standing.Distance}.
 */
package org.ecoplan.reporting.standing;
