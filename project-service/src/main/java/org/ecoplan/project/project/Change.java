package org.ecoplan.project.project;

/** What made a new state of a project. */
public enum Change {
    /** The plan says something else of it, or says it for the first time. */
    DEFINITION,
    /** It stands elsewhere in the file, or what it refers to there is else; its revision stays. */
    PLACE,
    /** It took a step in its life. */
    STATUS,
    /** What was recorded of its life was wrong. */
    CORRECTION,
    /** Something was reported of it. */
    PROGRESS
}
