/**
 * What was measured: one value or stage a sub-indicator, region and period. Nothing is overwritten: a correction is a
 * new revision, an identical push is none. Every new revision is told to the other services.
 */
package org.ecoplan.indicator.measurement;
