/**
 * The numbers that a higher authority assigns, one a sub-indicator, region and year: what {@code meets-requirement} is
 * judged against. Those a plan was written with come in with the plan, the yearly ones one by one.
 */
package org.ecoplan.indicator.requirement;
