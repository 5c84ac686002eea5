/**
 * Measurements that a plan's formulas derive from observations. When observations change, the values of just that
 * variable's sub-indicators, region and periods are derived again and recorded with their lineage. What somebody
 * reported stands: a derived value never replaces it.
 */
package org.ecoplan.indicator.derivation;
