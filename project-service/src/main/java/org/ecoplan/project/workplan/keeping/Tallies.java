package org.ecoplan.project.workplan.keeping;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What became of some items.
 *
 * @param items by what they promised for the year
 * @param milestones theirs
 */
public record Tallies(Tally items, Tally milestones) {

    static Tallies of(Collection<ItemKeeping> items) {
        return of(items, item -> true);
    }

    static Tallies of(Collection<ItemKeeping> all, Predicate<ItemKeeping> wanted) {
        List<ItemKeeping> items = all.stream().filter(wanted).toList();
        return new Tallies(
                Tally.of(items.stream().map(ItemKeeping::outcome).toList()),
                Tally.of(items.stream()
                        .flatMap(item -> item.milestones().stream())
                        .map(MilestoneKeeping::outcome)
                        .toList()));
    }
}
