package org.ecoplan.project.progress;

/**
 * A part of a project, or the project as a whole.
 *
 * @param project its code
 * @param part number of the part; {@code null} for the project as a whole
 */
public record ProjectPart(String project, Integer part) {}
