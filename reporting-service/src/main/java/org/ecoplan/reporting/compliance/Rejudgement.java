package org.ecoplan.reporting.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.PlanRules;
import org.ecoplan.reporting.intake.StateChanged.Change;

/** Which verdicts of one plan rest on something that is known differently now, and on nothing else. */
class Rejudgement {

    /** How much of an indicator in a region: the years whose verdicts may change, and by what. */
    static class Scope {

        private record Cause(int fromYear, String event) {}

        private final List<Cause> causes = new ArrayList<>();

        private void add(int year, String event) {
            causes.add(new Cause(year, event));
        }

        /** The first year whose verdict may change. */
        int fromYear() {
            return causes.stream().mapToInt(Cause::fromYear).min().orElseThrow();
        }

        /** Id of the last event that changed anything that the verdict on a year rests on; not before the first. */
        String causedBy(int year) {
            return causes.stream()
                    .filter(cause -> cause.fromYear <= year)
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .event();
        }
    }

    private final PlanDefinition plan;
    private final Supplier<Collection<String>> regionsInPlay;
    private final Predicate<String> isNewRegion;
    private final Set<String> seen = new HashSet<>();
    private Collection<String> allRegions;
    private final Map<String, Map<String, Scope>> byRegion = new LinkedHashMap<>();

    /**
     * @param regionsInPlay the regions that anything is known of, and the city itself; asked for once a change
     *     touches all of them
     * @param isNewRegion whether a region has no verdicts yet
     */
    Rejudgement(PlanDefinition plan, Supplier<Collection<String>> regionsInPlay, Predicate<String> isNewRegion) {
        this.plan = plan;
        this.regionsInPlay = regionsInPlay;
        this.isNewRegion = isNewRegion;
    }

    /** The scopes by region and number of the indicator. */
    Map<String, Map<String, Scope>> of(List<Change> changes) {
        changes.forEach(this::add);
        return byRegion;
    }

    private void add(Change change) {
        if (change instanceof Change.OfMeasurements measurements) {
            addPart(measurements.region(), measurements.subIndicator(), measurements.year(), change.causedBy());
            addCity(measurements);
        } else if (change instanceof Change.OfRequirement requirement) {
            addPart(requirement.region(), requirement.subIndicator(), requirement.year(), change.causedBy());
        } else if (change instanceof Change.OfProject) {
            inPlay().forEach(region -> addAll(region, PlanRules::dependsOnProjects, change.causedBy()));
        } else if (change instanceof Change.OfPlan) {
            inPlay().forEach(region -> addAll(region, indicator -> true, change.causedBy()));
        }
    }

    private Collection<String> inPlay() {
        if (allRegions == null) {
            allRegions = regionsInPlay.get();
        }
        return allRegions;
    }

    private void addPart(String region, String subIndicator, int year, String causedBy) {
        if (!plan.hasRegion(region)) {
            return;
        }
        if (seen.add(region) && isNewRegion.test(region)) {
            addAll(region, indicator -> true, causedBy);
        }
        plan.indicators().stream()
                .filter(indicator -> indicator.subIndicators().stream()
                        .anyMatch(part -> part.number().equals(subIndicator)))
                .forEach(indicator -> add(region, indicator, Math.max(year, plan.measuredFrom()), causedBy));
    }

    /** A district's value may be a part of the city's. */
    private void addCity(Change.OfMeasurements measurements) {
        boolean isDistrict =
                plan.districts().stream().anyMatch(district -> district.code().equals(measurements.region()));
        if (isDistrict
                && plan.subIndicator(measurements.subIndicator())
                        .map(SubIndicator::fromRegions)
                        .isPresent()) {
            addPart(plan.region(), measurements.subIndicator(), measurements.year(), measurements.causedBy());
        }
    }

    private void addAll(String region, Predicate<Indicator> which, String causedBy) {
        plan.indicators().stream()
                .filter(which)
                .forEach(indicator -> add(region, indicator, plan.measuredFrom(), causedBy));
    }

    private void add(String region, Indicator indicator, int fromYear, String causedBy) {
        byRegion.computeIfAbsent(region, ignored -> new HashMap<>())
                .computeIfAbsent(indicator.number(), ignored -> new Scope())
                .add(fromYear, causedBy);
    }
}
