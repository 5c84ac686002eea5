package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.contracts.project.Unit;

/**
 * A responsible unit was entered in the directory, or its entry changed.
 *
 * @param since the day from which the unit has been what it is; absent where that was not told
 * @param endedOn the first day on which it does not act any more; absent while it does
 * @param successor code of the unit that acts in its place from that day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitDefined(long revision, Unit unit, LocalDate since, LocalDate endedOn, String successor)
        implements EventData {

    @Override
    public String key() {
        return unit.code();
    }

    @Override
    public String partitionKey() {
        return unit.code();
    }
}
