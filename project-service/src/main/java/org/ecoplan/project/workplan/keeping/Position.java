package org.ecoplan.project.workplan.keeping;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How far a project or part had come on a day, as far as was reported.
 *
 * @param percent {@code null} where nothing was reported
 * @param quantities what was delivered by then, by deliverable; without those of which nothing was reported
 */
public record Position(BigDecimal percent, Map<String, BigDecimal> quantities) {

    /** Of something that nobody reported anything of. */
    public static final Position UNREPORTED = new Position(null, Map.of());

    /** @param deliverable {@code null} for the percent */
    BigDecimal of(String deliverable) {
        return deliverable == null ? percent : quantities.get(deliverable);
    }
}
