package org.ecoplan.project.funding;

/**
 * The money of a project for one budget year.
 *
 * @param project its code
 * @param revision counts the budgets stated and the entries made
 */
record Account(long id, String project, int year, long revision) {}
