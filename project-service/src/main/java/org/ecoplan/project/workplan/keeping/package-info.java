/**
 * Whether what a work plan promised was kept: a pure function of the promises, of where the projects stood on the day
 * each was due and when the year began, and of the day on which it is asked.
 */
package org.ecoplan.project.workplan.keeping;
