package org.ecoplan.project.project;

/**
 * Who made a change, and why.
 *
 * @param recordedBy the person or system that stands for it; {@code null} where that was not told
 * @param reason {@code null} where that was not told
 */
public record Origin(String recordedBy, String reason) {

    /** Of a change that follows from another one, or that nobody explained. */
    public static final Origin UNTOLD = new Origin(null, null);
}
