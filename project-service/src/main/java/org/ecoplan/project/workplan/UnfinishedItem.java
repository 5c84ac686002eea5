package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Deliverable.Relation;
import org.ecoplan.project.workplan.item.WorkItem;
import org.ecoplan.project.workplan.keeping.Compared;
import org.ecoplan.project.workplan.keeping.ItemKeeping;

/**
 * An item of which something is left.
 *
 * @param part number of the part; absent for the project as a whole
 * @param code why it was not finished
 * @param left what of its numbers was not reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnfinishedItem(String project, Integer part, Becomes outcome, String code, List<Left> left) {

    /** What becomes of it in the next year. */
    public enum Becomes {
        /** The draft has a new item that goes on with it. */
        @JsonProperty("carried")
        CARRIED,
        /** The draft had an item about the same already, and it stays as it is. */
        @JsonProperty("present")
        PRESENT
    }

    /**
     * A number that was not reached.
     *
     * @param deliverable its code; absent for the percent
     * @param reached absent where nothing was reported
     * @param left what is missing; absent where the number is a limit, of which nothing can be missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Left(String deliverable, BigDecimal promised, BigDecimal reached, BigDecimal left) {

        static Left of(Compared number) {
            BigDecimal reached = number.reached() == null ? BigDecimal.ZERO : number.reached();
            return new Left(
                    number.deliverable(),
                    number.promised(),
                    number.reached(),
                    number.relation() == Relation.AT_LEAST ? number.promised().subtract(reached) : null);
        }
    }

    static UnfinishedItem of(ItemKeeping found, Becomes becomes) {
        return new UnfinishedItem(
                found.project(),
                found.part(),
                becomes,
                found.code(),
                found.compared().stream()
                        .filter(number -> !number.kept())
                        .map(Left::of)
                        .toList());
    }

    /** What goes on: the promises that were not kept, without the schedule, which was the year's. */
    static WorkItem goingOn(WorkItem item, ItemKeeping found, boolean withFunding) {
        Set<String> open = found.compared().stream()
                .filter(number -> !number.kept())
                .map(Compared::deliverable)
                .collect(Collectors.toCollection(HashSet::new));
        return new WorkItem(
                item.project(),
                item.part(),
                item.units(),
                item.content(),
                open.contains(null) ? item.percent() : null,
                item.deliverables().stream()
                        .filter(promised -> open.contains(promised.deliverable()))
                        .toList(),
                withFunding ? item.funding() : List.of(),
                List.of(),
                found.due().getYear());
    }
}
