package org.ecoplan.reporting.compliance.outlook;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;

/**
 * The way that a sub-indicator has come in one region, up to the value that counts for a year.
 *
 * @param points how each year stood at its end, as far as that is known, oldest first; the plan's baseline stands before
 *     all measurements, since the way is measured from there
 * @param before the newest number whose period had ended when the latest one's began; {@code null} if there is none
 */
record Course(List<Point> points, Point before) {

    /** The baseline is the city's; a district's way begins with its own first year. */
    static Course of(PlanDefinition plan, SubIndicator subIndicator, String region, int year, Facts facts) {
        Optional<Measured> newest = facts.newest(subIndicator.number(), year);
        if (newest.isEmpty()) {
            return new Course(List.of(), null);
        }
        Measured latest = newest.get();
        Stream<Point> baseline = Stream.ofNullable(subIndicator.baseline())
                .filter(known -> region.equals(plan.region())
                        && known.period() != null
                        && known.period().compareTo(latest.period()) <= 0)
                .map(Point::of);
        Stream<Point> measured = atEndOfEachYear(facts.measurements().get(subIndicator.number()), year);
        List<Point> points = Stream.concat(baseline, measured).toList();
        Stream<Point> shortlyBefore = facts.before(subIndicator.number(), latest).map(Point::of).stream();
        return new Course(
                points,
                Stream.concat(points.stream(), shortlyBefore)
                        .filter(point -> point.isNumber()
                                && point.period().end().isBefore(latest.period().start()))
                        .max(Comparator.comparing(Point::period))
                        .orElse(null));
    }

    private static Stream<Point> atEndOfEachYear(List<Measured> measurements, int lastYear) {
        return measurements.stream()
                .filter(known -> known.period().year() <= lastYear)
                .collect(toMap(
                        known -> known.period().year(),
                        known -> known,
                        BinaryOperator.maxBy(Comparator.comparing(Measured::period)),
                        TreeMap::new))
                .values()
                .stream()
                .map(Point::of);
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Where it stands. */
    Point latest() {
        return points.get(points.size() - 1);
    }

    /** Where the way began, of the points that say what is asked; the latest one at the latest. */
    Point base(Predicate<Point> says) {
        return points.stream().filter(says).findFirst().orElseGet(this::latest);
    }

    /** The newest number whose period had ended when the latest one's began; where there is none, the base. */
    Point former() {
        return before == null ? base(Point::isNumber) : before;
    }

    /** Whether the latest point says how a year has ended. */
    boolean isAtEndOf(int year) {
        return !latest().period().end().isBefore(Period.ofYear(year).end());
    }

    /** Whether anything lies between the beginning and now. */
    boolean hasBegunBefore(Point base) {
        return !Objects.equals(base.period(), latest().period());
    }
}
