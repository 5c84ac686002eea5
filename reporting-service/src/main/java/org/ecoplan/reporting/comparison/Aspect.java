package org.ecoplan.reporting.comparison;

/** What is different about an indicator; the strongest first. */
public enum Aspect {
    /** The plan has it only since a new edition. */
    ADDED,
    /** A new edition of the plan does not have it any more. */
    DROPPED,
    /** It is met, not met or not measured, and was not. */
    VERDICT,
    /** The verdict comes down to other reasons. */
    REASON,
    /** What was found is another number, stage, place or period. */
    VALUE,
    /** What was asked is another criterion, number or stage. */
    REQUIRED,
    /** The same, on other evidence: another revision or document, final instead of provisional, fresh instead of stale. */
    EVIDENCE,
    /** Something else becomes of the next target, if things go on as they went. */
    OUTLOOK
}
