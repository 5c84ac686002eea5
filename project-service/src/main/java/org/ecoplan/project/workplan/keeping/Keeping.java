package org.ecoplan.project.workplan.keeping;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of a year's promises: of every item, and added up.
 *
 * @param byUnit in the order in which the items name the units
 * @param byTask in the order in which the items come
 */
public record Keeping(Tallies total, List<OfUnit> byUnit, List<OfTask> byTask, List<ItemKeeping> items) {

    /** What became of the items that a unit leads, and of those in which it takes part. */
    public record OfUnit(String unit, Tallies leads, Tallies takesPart) {}

    /** What became of the items of a task's projects. */
    public record OfTask(String task, Tallies tallies) {}

    public static Keeping of(List<ItemKeeping> items) {
        return new Keeping(
                Tallies.of(items),
                distinct(items, item -> item.units().stream())
                        .map(unit -> ofUnit(unit, items))
                        .toList(),
                distinct(items, item -> Stream.of(item.task()))
                        .map(task -> new OfTask(
                                task, Tallies.of(items, item -> item.task().equals(task))))
                        .toList(),
                items);
    }

    private static OfUnit ofUnit(String unit, Collection<ItemKeeping> items) {
        return new OfUnit(
                unit,
                Tallies.of(items, item -> item.isLedBy(unit)),
                Tallies.of(items, item -> item.units().contains(unit) && !item.isLedBy(unit)));
    }

    private static Stream<String> distinct(List<ItemKeeping> items, Function<ItemKeeping, Stream<String>> codes) {
        return items.stream().flatMap(codes).distinct();
    }
}
