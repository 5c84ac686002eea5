package org.ecoplan.reporting.simulation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.ecoplan.reporting.intake.KnownProject;

/** Suppositions about one plan, ready to be laid over what is known. What they leave out is as it is known. */
final class Supposition {

    /** That of a measurement or requirement which is supposed; those that are known count from 1. */
    static final long REVISION = 0;

    private final PlanDefinition plan;
    private final Map<String, List<SupposedMeasurement>> measurements;
    private final Map<String, List<SupposedRequirement>> requirements;
    private final Map<String, SupposedProject> projects;

    /** @param request nothing of it twice */
    Supposition(PlanDefinition plan, SimulationRequest request) {
        this.plan = plan;
        this.measurements = request.measurements().stream().collect(groupingBy(SupposedMeasurement::region));
        this.requirements = request.requirements().stream()
                .collect(groupingBy(assigned -> assigned.key(plan.region()).region()));
        this.projects = request.projects().stream().collect(toMap(SupposedProject::project, identity()));
    }

    /** The city, and the regions that anything is supposed of, in the plan's order. */
    List<String> regions() {
        Set<String> regions = new HashSet<>(measurements.keySet());
        regions.addAll(requirements.keySet());
        regions.add(plan.region());
        return plan.regions().stream()
                .map(Region::code)
                .filter(regions::contains)
                .toList();
    }

    /**
     * What would be known of a region.
     *
     * @param known what is known of it
     * @param knownProjects the plan's key projects
     */
    Facts over(Facts known, String region, Collection<KnownProject> knownProjects) {
        return new Facts(
                overlaid(
                        known.measurements(),
                        measurements.getOrDefault(region, List.of()).stream()
                                .collect(groupingBy(SupposedMeasurement::subIndicator)),
                        SupposedMeasurement::toMeasured,
                        Measured::period,
                        Supposition::saysTheSame),
                overlaid(
                        known.requirements(),
                        requirements.getOrDefault(region, List.of()).stream()
                                .collect(groupingBy(SupposedRequirement::subIndicator)),
                        SupposedRequirement::toAssigned,
                        Assigned::year,
                        Supposition::saysTheSame),
                knownProjects.stream().map(this::state).toList());
    }

    /** What is supposed takes the place of what is known under the same key, unless it says the same. */
    private static <K, S> Map<String, List<K>> overlaid(
            Map<String, List<K>> known,
            Map<String, List<S>> supposed,
            Function<S, K> fact,
            Function<K, Object> key,
            BiPredicate<K, K> same) {
        Map<String, List<K>> all = new HashMap<>(known);
        supposed.forEach((subIndicator, some) -> {
            Map<Object, K> byKey = new LinkedHashMap<>();
            all.getOrDefault(subIndicator, List.of()).forEach(one -> byKey.put(key.apply(one), one));
            some.stream()
                    .map(fact)
                    .forEach(one -> byKey.merge(
                            key.apply(one), one, (before, after) -> same.test(before, after) ? before : after));
            all.put(subIndicator, new ArrayList<>(byKey.values()));
        });
        return all;
    }

    private static boolean saysTheSame(Measured one, Measured other) {
        return Objects.equals(one.value(), other.value())
                && Objects.equals(one.stage(), other.stage())
                && Objects.equals(one.rank(), other.rank())
                && one.status() == other.status();
    }

    private static boolean saysTheSame(Assigned one, Assigned other) {
        return one.direction() == other.direction()
                && one.value().equals(other.value())
                && (other.document() == null || other.document().equals(one.document()));
    }

    private ProjectState state(KnownProject known) {
        SupposedProject supposed = projects.get(known.code());
        return supposed == null ? new ProjectState(known.dueYear(), known.status()) : supposed.over(known);
    }
}
