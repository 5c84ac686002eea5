package org.ecoplan.reporting.compliance.outlook;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param points oldest first; the plan's baseline stands before all measurements, since the way is measured from there
 */
record Course(List<Point> points) {

    /** The baseline is the city's; a district's way begins with its own first measurement. */
    static Course of(PlanDefinition plan, SubIndicator subIndicator, String region, int year, Facts facts) {
        Optional<Measured> latest = facts.newest(subIndicator.number(), year);
        if (latest.isEmpty()) {
            return new Course(List.of());
        }
        Stream<Point> baseline = Stream.ofNullable(subIndicator.baseline())
                .filter(known -> region.equals(plan.region())
                        && known.period() != null
                        && known.period().compareTo(latest.get().period()) <= 0)
                .map(Point::of);
        Stream<Point> measured = facts.measurements().get(subIndicator.number()).stream()
                .filter(known -> known.period().year() <= year)
                .map(Point::of)
                .sorted(Comparator.comparing(Point::period));
        return new Course(Stream.concat(baseline, measured).toList());
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
        return points.stream()
                .filter(point -> point.isNumber()
                        && point.period().end().isBefore(latest().period().start()))
                .max(Comparator.comparing(Point::period))
                .orElseGet(() -> base(Point::isNumber));
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
