package org.ecoplan.project.unit;

import java.time.LocalDate;
import org.ecoplan.contracts.project.Unit;

/**
 * What the directory says of a unit.
 *
 * @param endedOn the first day on which it does not act any more; {@code null} while it does
 * @param successor code of the unit that acts in its place from then on
 */
public record DirectoryEntry(Unit unit, LocalDate endedOn, String successor, long revision) {

    /** Whether it answers for itself on that day. */
    boolean acts(LocalDate day) {
        return endedOn == null || day.isBefore(endedOn);
    }
}
