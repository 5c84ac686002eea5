package org.ecoplan.reporting.compliance.outlook;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
 * @param points how each year ended, oldest first; the plan's baseline stands before all measurements, since the way is
 *     measured from there
 * @param before the newest number that there was before the latest point; {@code null} if there was none
 */
record Course(List<Point> points, Point before) {

    /** The baseline is the city's; a district's way begins with its own first year. */
    static Course of(PlanDefinition plan, SubIndicator subIndicator, String region, int year, Facts facts) {
        Optional<Measured> latest = facts.newest(subIndicator.number(), year);
        if (latest.isEmpty()) {
            return new Course(List.of(), null);
        }
        Stream<Point> baseline = Stream.ofNullable(subIndicator.baseline())
                .filter(known -> region.equals(plan.region())
                        && known.period() != null
                        && known.period().compareTo(latest.get().period()) <= 0)
                .map(Point::of);
        Stream<Point> measured = endsOfYears(facts.measurements().get(subIndicator.number()), year);
        return new Course(
                Stream.concat(baseline, measured).toList(),
                facts.before(subIndicator.number(), latest.get()).map(Point::of).orElse(null));
    }

    /** Of each year the newest: what lay between is neither a beginning nor an end. */
    private static Stream<Point> endsOfYears(List<Measured> measurements, int lastYear) {
        return measurements.stream()
                .filter(known -> known.period().year() <= lastYear)
                .collect(toMap(
                        known -> known.period().year(),
                        known -> known,
                        maxBy(Comparator.comparing(Measured::period)),
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
