/**
 * What changed between two moments: which verdicts came out differently, what about them is different, and which events
 * did it. Both sides are judged from what was known then, by the rules that judge everything; what changed is found by
 * comparing what they return, and who changed it in the history of what was told.
 */
package org.ecoplan.reporting.comparison;
