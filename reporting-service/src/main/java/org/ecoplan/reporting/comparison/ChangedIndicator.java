package org.ecoplan.reporting.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.reporting.compliance.ExplainedIndicator;

/**
 * An indicator about which something is different.
 *
 * @param changed what is different, the strongest first
 * @param before as it was; absent where the plan did not have it
 * @param after as it is; absent where the plan does not have it any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangedIndicator(
        @Schema(examples = "10") String indicator,
        List<Aspect> changed,
        ExplainedIndicator before,
        ExplainedIndicator after) {

    /**
     * Compares two verdicts on one indicator.
     *
     * @param before {@code null} where the plan did not have it
     * @param after {@code null} where the plan does not have it any more
     * @return nothing if they say the same on the same evidence
     */
    public static Optional<ChangedIndicator> between(ExplainedIndicator before, ExplainedIndicator after) {
        Set<Aspect> changed = changes(before, after);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangedIndicator(
                        after == null ? before.number() : after.number(), List.copyOf(changed), before, after));
    }

    private static Set<Aspect> changes(ExplainedIndicator before, ExplainedIndicator after) {
        if (before == null || after == null) {
            return EnumSet.of(before == null ? Aspect.ADDED : Aspect.DROPPED);
        }
        Set<Aspect> changed = Differences.between(before.judged(), after.judged());
        if (before.item().outlook().outcome() != after.item().outlook().outcome()) {
            changed.add(Aspect.OUTLOOK);
        }
        return changed;
    }
}
