package org.ecoplan.reporting.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.ExplainedIndicator;
import org.ecoplan.reporting.compliance.rules.Completion;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.PlanRules;
import org.ecoplan.reporting.compliance.rules.ProjectState;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownProject;
import org.ecoplan.reporting.intake.Told;

/** Leads a change of a verdict back to the events that touched what it rests on. */
final class Lineage {

    /** One of the two moments: what the plan said, what was known, and which year is judged. */
    record Moment(PlanDefinition definition, Facts facts, int year) {}

    private final Moment from;
    private final Moment to;
    private final String region;
    private final Basis basis;
    private final History history;
    private final int lastYear;

    Lineage(Moment from, Moment to, String region, Basis basis, History history) {
        this.from = from;
        this.to = to;
        this.region = region;
        this.basis = basis;
        this.history = history;
        this.lastYear = Math.max(from.year(), to.year());
    }

    /** The events in the order in which they were recorded. */
    List<Cause> of(ChangedIndicator change) {
        String indicator = change.indicator();
        Evidence former = evidence(change.before());
        Evidence present = evidence(change.after());
        Set<String> parts = Stream.of(from, to)
                .flatMap(moment -> moment.definition().indicator(indicator).stream())
                .flatMap(defined -> defined.subIndicators().stream().map(SubIndicator::number))
                .collect(Collectors.toSet());
        Stream<Cause> measurements = history.measurements().entrySet().stream()
                .flatMap(ofRegion -> ofRegion.getValue().stream()
                        .filter(told -> parts.contains(told.after().subIndicator())
                                && told.after().period().year() <= lastYear)
                        .map(told -> Cause.OfMeasurement.of(told, ofRegion.getKey(), region, former, present)));
        Stream<Cause> requirements = history.requirements().stream()
                .filter(told -> parts.contains(told.after().subIndicator())
                        && told.after().year() <= lastYear)
                .map(told -> Cause.OfRequirement.of(told, former, present));
        return Stream.of(editions(indicator), measurements, requirements, projects(indicator))
                .flatMap(causes -> causes)
                .sorted(Comparator.comparing(Cause::recordedAt))
                .toList();
    }

    private static Evidence evidence(ExplainedIndicator indicator) {
        return Evidence.of(indicator == null ? null : indicator.judged());
    }

    private Stream<Cause> editions(String indicator) {
        return history.editions().stream()
                .filter(told -> told.before() != null)
                .flatMap(told -> edition(told, indicator).stream());
    }

    private Optional<Cause> edition(Told<KnownPlan> told, String indicator) {
        PlanDefinition former = told.before().definition();
        PlanDefinition present = told.after().definition();
        boolean decisive = Stream.of(from, to)
                .anyMatch(moment -> !judged(former, indicator, moment).equals(judged(present, indicator, moment)));
        List<String> changed = DefinitionChange.pointers(former, present, indicator, decisive);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause.OfEdition(
                        told.event(),
                        told.recordedAt(),
                        decisive,
                        new Cause.EditionState(told.before().revision()),
                        new Cause.EditionState(told.after().revision()),
                        changed));
    }

    /** What an edition makes of what was known; nothing where it does not have the indicator or the year. */
    private Optional<IndicatorVerdict> judged(PlanDefinition edition, String indicator, Moment moment) {
        return edition.indicator(indicator)
                .filter(defined -> edition.measurableYears().contains(moment.year()))
                .map(defined -> new PlanRules(edition).judge(defined, basis, moment.year(), moment.facts()));
    }

    private Stream<Cause> projects(String indicator) {
        boolean dependent = Stream.of(from, to)
                .flatMap(moment -> moment.definition().indicator(indicator).stream())
                .anyMatch(PlanRules::dependsOnProjects);
        return dependent
                ? history.projects().stream().filter(this::movesCompletion).map(Cause.OfProject::of)
                : Stream.empty();
    }

    private boolean movesCompletion(Told<KnownProject> told) {
        return Stream.of(from.year(), to.year())
                .anyMatch(year -> !share(told.before(), year).equals(share(told.after(), year)));
    }

    private static Completion share(KnownProject project, int year) {
        return Completion.by(
                year, project == null ? List.of() : List.of(new ProjectState(project.dueYear(), project.status())));
    }
}
