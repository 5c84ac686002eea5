package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.PlanRules;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.ecoplan.reporting.intake.KnownMeasurement;
import org.ecoplan.reporting.intake.KnownRequirement;
import org.ecoplan.reporting.intake.KnownThings;

/** Gathers what the rules need of what is known. */
@ApplicationScoped
public class FactsReader {

    private final KnownThings known;
    private final DistrictValues districts;

    FactsReader(KnownThings known, DistrictValues districts) {
        this.known = known;
        this.districts = districts;
    }

    /**
     * The facts about some indicators in a region.
     *
     * @param asOf the moment as of which they were known; {@code null} for now
     */
    public Facts read(PlanDefinition plan, String region, Collection<Indicator> indicators, Instant asOf) {
        Facts reported = reported(plan, region, indicators, asOf);
        return region.equals(plan.region())
                ? districts.combined(reported, plan, parts(indicators).toList(), asOf)
                : reported;
    }

    /** What was reported of a region itself. */
    Facts reported(PlanDefinition plan, String region, Collection<Indicator> indicators, Instant asOf) {
        List<String> subIndicators = parts(indicators).map(SubIndicator::number).toList();
        return new Facts(
                known.measurements(plan.code(), region, subIndicators, asOf).stream()
                        .collect(groupingBy(KnownMeasurement::subIndicator, mapping(FactsReader::measured, toList()))),
                known.requirements(plan.code(), region, subIndicators, asOf).stream()
                        .collect(groupingBy(KnownRequirement::subIndicator, mapping(FactsReader::assigned, toList()))),
                projects(plan.code(), indicators, asOf));
    }

    private static Stream<SubIndicator> parts(Collection<Indicator> indicators) {
        return indicators.stream().flatMap(indicator -> indicator.subIndicators().stream());
    }

    // A plan has some dozens of them, and hardly an indicator asks for any.
    private List<ProjectState> projects(String plan, Collection<Indicator> indicators, Instant asOf) {
        if (indicators.stream().noneMatch(PlanRules::dependsOnProjects)) {
            return List.of();
        }
        return known.projects(plan, asOf).stream()
                .map(project -> new ProjectState(project.dueYear(), project.status()))
                .toList();
    }

    static Measured measured(KnownMeasurement known) {
        return new Measured(
                known.period(), known.value(), known.stage(), known.rank(), known.revision(), known.status());
    }

    private static Assigned assigned(KnownRequirement known) {
        return new Assigned(known.year(), known.direction(), known.value(), known.document(), known.revision());
    }
}
