/**
 * What was promised and what is done: which key projects are due, completed and overdue, by year, task, action and
 * responsible unit. Counted when somebody asks, from the states that were told, by the same rule that judges the
 * completion rate ({@link org.ecoplan.reporting.compliance.rules.Completion}). What is counted can be read in plain Java
 * from {@link org.ecoplan.reporting.completion.Portfolio}.
 */
package org.ecoplan.reporting.completion;
