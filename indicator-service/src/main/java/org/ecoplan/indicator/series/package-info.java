/**
 * What is monitored: a series is one variable at one station or for one region, in one unit and one time step. What was
 * observed is not here, but a series whose observations exist does not become another one.
 */
package org.ecoplan.indicator.series;
