/**
 * What was observed: one value a series and time, by the million. Rows come in bulk, go into the database through COPY
 * and may come late, twice or corrected; what was known before a correction is kept. Which years changed is marked for
 * whoever derives something from them.
 */
package org.ecoplan.indicator.observation;
