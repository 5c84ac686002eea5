package org.ecoplan.reporting.simulation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.intake.KnownProject;

/**
 * What a plan allows to be supposed: what it allows to be recorded, and measurements of periods that are yet to come as
 * well.
 */
final class SuppositionRules {

    private final PlanDefinition plan;
    private final Map<String, SubIndicator> subIndicators;
    private final Set<String> projects;

    SuppositionRules(PlanDefinition plan, Collection<KnownProject> projects) {
        this.plan = plan;
        this.subIndicators = plan.subIndicators().collect(Collectors.toMap(SubIndicator::number, part -> part));
        this.projects = projects.stream().map(KnownProject::code).collect(Collectors.toSet());
    }

    /** @throws ProblemException 422 with everything that the plan does not allow */
    void check(SimulationBody body) {
        Faults all = new Faults();
        Map<Object, Integer> seen = new HashMap<>();
        for (SimulationBody.Line line : body.measurements()) {
            Faults faults = new Faults();
            line.faults().forEach(faults::add);
            if (line.value() != null) {
                check(line.value(), faults);
                once(line.value().key(), line.index(), "sub-indicator, region and period", seen, faults);
            }
            if (body.asRows()) {
                all.addRow(line.index(), faults);
            } else {
                add("/measurements", line.index(), faults, all);
            }
        }
        checkEach("/requirements", body.requirements(), this::check, this::key, "sub-indicator, region and year", all);
        checkEach("/projects", body.projects(), this::check, SupposedProject::project, "project", all);
        all.throwIfAny();
    }

    private static <T> void checkEach(
            String list, List<T> some, BiConsumer<T, Faults> check, Function<T, Object> key, String what, Faults all) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            Faults faults = new Faults();
            check.accept(some.get(i), faults);
            once(key.apply(some.get(i)), i, what, seen, faults);
            add(list, i, faults, all);
        }
    }

    private static void add(String list, int index, Faults faults, Faults all) {
        for (FieldError fault : faults.found()) {
            all.add(new FieldError(
                    list + "/" + index + fault.pointer(), null, null, fault.code(), fault.message(), fault.rejected()));
        }
    }

    private static void once(Object key, int index, String what, Map<Object, Integer> seen, Faults faults) {
        Integer other = key == null ? null : seen.putIfAbsent(key, index);
        faults.check(other == null, "", "same-key-twice", "number " + other + " is about the same " + what, null);
    }

    private Object key(SupposedRequirement requirement) {
        return requirement.year() == null ? null : requirement.key(plan.region());
    }

    private void check(SupposedMeasurement measurement, Faults faults) {
        if (faults.present(measurement.region(), "/region")) {
            checkRegion(measurement.region(), faults);
        }
        if (faults.present(measurement.period(), "/period")) {
            checkPeriod(measurement.period(), faults);
        }
        faults.check(
                measurement.rank() == null || measurement.rank() >= 1,
                "/rank",
                "out-of-bounds",
                "the first place is 1",
                measurement.rank());
        SubIndicator part = part(measurement.subIndicator(), faults);
        if (part != null) {
            checkReading(measurement, part, faults);
        }
    }

    private void check(SupposedRequirement requirement, Faults faults) {
        if (requirement.region() != null) {
            checkRegion(requirement.region(), faults);
        }
        if (faults.present(requirement.year(), "/year")) {
            YearSpan years = plan.measurableYears();
            faults.check(
                    years.contains(requirement.year()),
                    "/year",
                    "outside-plan",
                    "the plan's years are " + years.from() + " to " + years.to(),
                    requirement.year());
        }
        faults.present(requirement.direction(), "/direction");
        boolean said = faults.present(requirement.value(), "/value");
        SubIndicator part = part(requirement.subIndicator(), faults);
        if (part != null
                && faults.check(
                        part.isQuantity(),
                        "/subIndicator",
                        "not-a-quantity",
                        "a number is assigned to quantities only, and this one has stages",
                        requirement.subIndicator())
                && said) {
            checkBounds(part, requirement.value(), faults);
        }
    }

    private void check(SupposedProject project, Faults faults) {
        if (faults.present(project.project(), "/project")) {
            faults.check(
                    projects.contains(project.project()),
                    "/project",
                    "unknown-project",
                    "the plan has no key project with this code",
                    project.project());
        }
        faults.check(
                project.status() != null || project.dueYear() != null,
                "/status",
                "missing",
                "expected a status, a last year, or both",
                null);
        faults.check(
                project.dueYear() == null || project.dueYear() >= plan.period().from(),
                "/dueYear",
                "outside-plan",
                "the plan begins in " + plan.period().from(),
                project.dueYear());
    }

    private void checkRegion(String region, Faults faults) {
        faults.check(
                plan.hasRegion(region), "/region", "unknown-region", "the plan has no region with this code", region);
    }

    private void checkPeriod(Period period, Faults faults) {
        YearSpan years = plan.measurableYears();
        faults.check(
                plan.covers(period),
                "/period",
                "outside-plan",
                "the plan's measurements are from " + years.from() + " to " + years.to(),
                period);
    }

    /** The sub-indicator; {@code null} if there is none, which is a fault. */
    private SubIndicator part(String number, Faults faults) {
        if (!faults.present(number, "/subIndicator")) {
            return null;
        }
        SubIndicator part = subIndicators.get(number);
        faults.check(
                part != null,
                "/subIndicator",
                "unknown-sub-indicator",
                "the plan has no sub-indicator with this number",
                number);
        return part;
    }

    private static void checkReading(SupposedMeasurement measurement, SubIndicator part, Faults faults) {
        if (part.isQuantity()) {
            faults.check(
                    measurement.stage() == null,
                    "/stage",
                    "not-a-stage",
                    "this sub-indicator has a value, no stage",
                    measurement.stage());
            if (faults.present(measurement.value(), "/value")) {
                checkBounds(part, measurement.value(), faults);
            }
            return;
        }
        String stages = part.stages().stream().map(Stage::code).collect(Collectors.joining(", "));
        faults.check(
                measurement.value() == null,
                "/value",
                "not-a-quantity",
                "this sub-indicator has a stage, one of " + stages,
                measurement.value());
        if (faults.present(measurement.stage(), "/stage")) {
            faults.check(
                    part.stage(measurement.stage()).isPresent(),
                    "/stage",
                    "unknown-stage",
                    "expected one of " + stages,
                    measurement.stage());
        }
    }

    private static void checkBounds(SubIndicator part, BigDecimal value, Faults faults) {
        faults.check(
                part.min() == null || value.compareTo(part.min()) >= 0,
                "/value",
                "out-of-bounds",
                "this value cannot be less than " + part.min(),
                value);
        faults.check(
                part.max() == null || value.compareTo(part.max()) <= 0,
                "/value",
                "out-of-bounds",
                "this value cannot be more than " + part.max(),
                value);
    }
}
