package org.ecoplan.reporting.rebuild;

/** Where a rebuild stands. */
public enum RebuildState {
    /** Asked for; not begun. */
    QUEUED,
    /** Being made beside the live tables, which go on as before. */
    RUNNING,
    /** What was made is in force. */
    SUCCEEDED,
    /** Given up; nothing was changed. */
    FAILED
}
