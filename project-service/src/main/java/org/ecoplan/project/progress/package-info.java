/**
 * What the units that answer for the key projects report of them: how far each project or part has come, what has been
 * delivered, and what stands in the way. Nothing is overwritten: a correction is a new revision, an identical report is
 * none. What the reports come to by the {@link org.ecoplan.project.progress.rules}, or a percent that was set by hand, is
 * stored with the project in the same transaction. Other features ask {@link org.ecoplan.project.progress.ProgressLookup}.
 */
package org.ecoplan.project.progress;
