/**
 * What was observed, read again: series by series, as it was recorded or gathered by hour, day, month or year, and added
 * up over all series of a variable. Long answers are read and sent piece by piece.
 */
package org.ecoplan.indicator.observation.query;
