package org.ecoplan.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild as it stands.
 *
 * @param percent how much of the work is done; 100 when what was made is in force
 * @param records the events that there were on the topics when it began
 * @param plans those that events tell of; judged one after another when all has been read
 * @param attempts how often it was begun: it begins again when the instance that did it ends
 * @param verdictsChanged verdicts that came out different from those that were in force; each is a change, caused by
 *     the rebuild
 * @param heldUpMillis how long new events waited while what was made took its place
 * @param problem why it was given up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildStatus(
        UUID id,
        RebuildState state,
        int percent,
        Done records,
        Done plans,
        int attempts,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        Integer verdictsChanged,
        Long heldUpMillis,
        String problem) {

    /** So many of so many. */
    public record Done(long done, long total) {}

    static int percent(RebuildState state, Done records, Done plans) {
        if (state == RebuildState.SUCCEEDED) {
            return 100;
        }
        // the first half is reading, the second judging; the end is reached with the swap
        long read = records.total() == 0 ? 0 : Math.min(50, 50 * records.done() / records.total());
        long judged = plans.total() == 0 ? 0 : 49 * plans.done() / plans.total();
        return (int) (read + judged);
    }
}
