package org.ecoplan.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.plan.AssignedNumber;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.Yaml;

/** The plan that the suite is delivered with, and the events that tell of it when it has just been loaded. */
public final class RealPlan {

    public static final PlanDefinition DEFINITION = read("plan.yaml", PlanDefinition.class);
    public static final List<Project> PROJECTS =
            read("projects.yaml", ProjectCatalogue.class).projects();
    public static final String CITY = DEFINITION.region();

    private static final Instant LOADED = Instant.parse("2019-03-01T01:00:00Z");

    private RealPlan() {}

    /** The same plan under another code, so that tests do not share one. */
    public static PlanDefinition named(String code) {
        return new PlanDefinition(
                code,
                DEFINITION.name(),
                DEFINITION.period(),
                DEFINITION.measuredFrom(),
                DEFINITION.timeZone(),
                DEFINITION.region(),
                DEFINITION.horizons(),
                DEFINITION.standard(),
                DEFINITION.programme(),
                DEFINITION.regions(),
                DEFINITION.domains(),
                DEFINITION.tasks(),
                DEFINITION.departments(),
                DEFINITION.indicators(),
                DEFINITION.notes());
    }

    /** The definition, the baselines as first measurements, the requirements, and 70 projects that nobody began. */
    public static List<EventData> events(String plan) {
        return Stream.of(Stream.of(defined(plan)), baselines(plan), requirements(plan), projects(plan))
                .flatMap(some -> some)
                .toList();
    }

    public static EventData defined(String plan) {
        return new PlanDefined(1, named(plan));
    }

    public static Stream<EventData> baselines(String plan) {
        return DEFINITION
                .subIndicators()
                .filter(part -> part.baseline() != null)
                .map(part -> baseline(plan, part));
    }

    public static Stream<EventData> requirements(String plan) {
        return DEFINITION
                .subIndicators()
                .flatMap(part ->
                        part.requirements().stream().map(assigned -> requirement(plan, part.number(), assigned)));
    }

    public static Stream<EventData> projects(String plan) {
        return PROJECTS.stream()
                .map(project ->
                        new ProjectChanged(plan, 1, project, ProjectStatus.NOT_STARTED, null, null, null, null));
    }

    private static EventData baseline(String plan, SubIndicator part) {
        Baseline baseline = part.baseline();
        return new MeasurementRecorded(
                plan,
                part.number(),
                CITY,
                baseline.period(),
                1,
                baseline.value(),
                baseline.stage(),
                baseline.rank(),
                MeasurementStatus.FINAL,
                false,
                LOADED);
    }

    private static EventData requirement(String plan, String subIndicator, AssignedNumber assigned) {
        return new RequirementAssigned(
                plan,
                subIndicator,
                CITY,
                assigned.year(),
                1,
                assigned.direction(),
                assigned.value(),
                assigned.document());
    }

    private static <T> T read(String file, Class<T> type) {
        try {
            return Yaml.mapper()
                    .readValue(
                            Path.of("../deploy/plans/jiangmen-2019-2030", file).toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
