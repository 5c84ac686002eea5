package org.ecoplan.project.project;

/** What made a new revision of a project. */
public enum Change {
    /** The plan says something else of it, or says it for the first time. */
    DEFINITION,
    /** It took a step in its life. */
    STATUS,
    /** What was recorded of its life was wrong. */
    CORRECTION,
    /** Something was reported of it. */
    PROGRESS
}
