/**
 * What portals read of a plan's key projects: lists that are filtered, searched and saved as tables, and the bars and
 * milestones of a Gantt chart. Nothing is stored here. A plan has some dozens of projects, so that a list is read whole,
 * put together with units, progress and lateness, and filtered and sorted in memory; only the search asks the database.
 */
package org.ecoplan.project.portal;
