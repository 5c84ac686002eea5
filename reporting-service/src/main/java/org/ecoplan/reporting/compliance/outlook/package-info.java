/**
 * The outlook: where a sub-indicator will be when the next target is due, if it goes on as it went. It is never mixed with
 * the verdict, which says where it is. Pure functions over values, as the rules are; whatever an outlook rests on is in
 * what they return: the method and its version, the numbers it began with, what they come to.
 *
 * <p>What each kind of criterion means for it is written in {@link
 * org.ecoplan.reporting.compliance.outlook.SubIndicatorOutlooks}, what becomes of a number that has a limit in {@link
 * org.ecoplan.reporting.compliance.outlook.LimitRule}.
 */
package org.ecoplan.reporting.compliance.outlook;
