package org.ecoplan.reporting.intake;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.YearSpan;

/**
 * Whether an event says all that nothing can be done without. One that does not would fail in the middle of a
 * transaction, again and again.
 */
final class Completeness {

    private static final YearSpan CALENDAR = new YearSpan(1, 9999);

    private Completeness() {}

    static boolean of(EventData data) {
        if (data instanceof MeasurementRecorded measurement) {
            return isComplete(measurement);
        }
        if (data instanceof MeasurementsRecorded load) {
            return present(load.plan())
                    && !load.measurements().isEmpty()
                    && firstIncomplete(load).isEmpty();
        }
        if (data instanceof RequirementAssigned requirement) {
            return present(
                            requirement.plan(),
                            requirement.subIndicator(),
                            requirement.region(),
                            requirement.direction(),
                            requirement.value(),
                            requirement.document())
                    && present(
                            requirement.document().zh(), requirement.document().en());
        }
        if (data instanceof ProjectChanged project) {
            return present(project.plan(), project.definition(), project.status())
                    && present(project.definition().code())
                    && isOfTheCalendar(project.definition().years());
        }
        if (data instanceof UnitDefined unit) {
            return unit.unit() != null
                    && present(unit.unit().code(), unit.unit().name());
        }
        if (data instanceof CatalogueLoaded catalogue) {
            return isComplete(catalogue);
        }
        if (data instanceof PlanDefined plan) {
            return plan.definition() != null && isComplete(plan.definition());
        }
        return data != null;
    }

    /** The place of the first measurement, from 0, that says too little or is not of the load's plan. */
    static OptionalInt firstIncomplete(MeasurementsRecorded load) {
        List<MeasurementRecorded> measurements = load.measurements();
        return IntStream.range(0, measurements.size())
                .filter(i -> !isComplete(measurements.get(i))
                        || !measurements.get(i).plan().equals(load.plan()))
                .findFirst();
    }

    private static boolean isComplete(MeasurementRecorded measurement) {
        int said = (measurement.value() == null ? 0 : 1) + (measurement.stage() == null ? 0 : 1);
        return present(measurement.plan(), measurement.subIndicator(), measurement.region(), measurement.period())
                && said == (measurement.withdrawn() ? 0 : 1);
    }

    private static boolean isComplete(CatalogueLoaded catalogue) {
        return present(catalogue.plan())
                && catalogue.actions().stream().allMatch(action -> present(action.code(), action.name()))
                && catalogue.tasks().stream().allMatch(task -> present(task.code(), task.action(), task.name()));
    }

    private static boolean isComplete(PlanDefinition plan) {
        return present(plan.code(), plan.region(), plan.measuredFrom(), plan.timeZone())
                && isOfTheCalendar(plan.period())
                && CALENDAR.contains(plan.measuredFrom())
                && !plan.horizons().isEmpty()
                && !plan.indicators().isEmpty()
                && plan.indicators().stream().allMatch(Completeness::isComplete)
                && plan.subIndicators().allMatch(part -> part.standard() != null);
    }

    private static boolean isComplete(Indicator indicator) {
        return present(
                indicator.number(),
                indicator.name(),
                indicator.domain(),
                indicator.task(),
                indicator.obligation(),
                indicator.subIndicators());
    }

    /** Whether a day can be told for each of the years; whoever goes through them comes to an end. */
    private static boolean isOfTheCalendar(YearSpan years) {
        return years != null && CALENDAR.contains(years.from()) && CALENDAR.contains(years.to());
    }

    private static boolean present(Object... members) {
        return Stream.of(members).allMatch(Objects::nonNull);
    }
}
