/**
 * Loads: many rows in one request, all of them or those that can be accepted, now or as a job, in earnest or as a
 * rehearsal. What the rows are is the business of each {@link org.ecoplan.kit.load.LoadKind}.
 */
package org.ecoplan.kit.load;
