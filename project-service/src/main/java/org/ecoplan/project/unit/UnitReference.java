package org.ecoplan.project.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.contracts.LocalizedText;

/**
 * Another unit that an entry of the directory has to do with.
 *
 * @param endedOn the first day on which it does not act any more
 * @param insteadOf code of the unit that is named there, and was merged into this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitReference(String code, LocalizedText name, LocalDate endedOn, String insteadOf) {

    static UnitReference to(DirectoryEntry entry) {
        return insteadOf(null, entry);
    }

    static UnitReference insteadOf(String named, DirectoryEntry entry) {
        return new UnitReference(entry.unit().code(), entry.unit().name(), entry.endedOn(), named);
    }
}
