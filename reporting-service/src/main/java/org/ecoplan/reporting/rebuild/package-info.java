/**
 * Everything that follows from the events, made once more from their topics: into tables beside the live ones, by the
 * same code that keeps those, and put in their place in one short transaction. What events do not tell twice stays: the
 * history of revisions, the changes of verdicts, what was rejected.
 */
package org.ecoplan.reporting.rebuild;
