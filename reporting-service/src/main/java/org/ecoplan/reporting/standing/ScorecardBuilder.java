package org.ecoplan.reporting.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.completion.PlannedProject;
import org.ecoplan.reporting.completion.Portfolio;
import org.ecoplan.reporting.compliance.JudgedIndicator;
import org.ecoplan.reporting.compliance.Question;

/** Puts together what concerns one unit. */
final class ScorecardBuilder {

    private final Question question;
    private final LocalDate day;
    private final String unit;
    private final Portfolio all;
    private final Portfolio shared;
    private final List<JudgedIndicator> judged;
    private final Map<String, Verdict> before;
    private final StandingConfig config;

    /**
     * @param unit one that acts itself
     * @param all the plan's projects
     * @param before the verdicts for the year before, by number of the indicator; none if the plan does not have it
     */
    ScorecardBuilder(
            Question question,
            LocalDate day,
            String unit,
            Portfolio all,
            List<JudgedIndicator> judged,
            Map<String, Verdict> before,
            StandingConfig config) {
        this.question = question;
        this.day = day;
        this.unit = unit;
        this.all = all;
        this.shared = all.sharedBy(unit);
        this.judged = judged;
        this.before = before;
        this.config = config;
    }

    Scorecard build() {
        return new Scorecard(
                question.plan(),
                question.year(),
                day,
                all.standing(unit, question.year()).asOf(question.asOf()),
                all.directory().predecessors(unit).stream()
                        .map(all.directory()::named)
                        .toList(),
                shared.byYear(question.definition().period()),
                shared.counted(question.year(), question.asOf()),
                judged.stream().filter(this::isServed).map(this::served).toList(),
                question.region(),
                question.basis(),
                judged.stream().filter(this::isDelivered).map(this::delivered).toList(),
                new OverdueReports(overdueValues(), silentProjects()),
                Gaps.of(question, judged, shared).stream().filter(this::canMove).toList(),
                before.isEmpty() ? null : trend());
    }

    private boolean isServed(JudgedIndicator one) {
        return !shared.serving(one.number()).projects().isEmpty();
    }

    private Scorecard.Served served(JudgedIndicator one) {
        return new Scorecard.Served(
                one.number(),
                one.indicator().name(),
                one.verdict(),
                shared.serving(one.number()).projects().stream()
                        .map(PlannedProject::code)
                        .toList(),
                before.get(one.number()));
    }

    private boolean isDelivered(JudgedIndicator one) {
        return departments(one).findAny().isPresent();
    }

    private Scorecard.Delivered delivered(JudgedIndicator one) {
        return new Scorecard.Delivered(
                one.number(),
                one.indicator().name(),
                one.verdict(),
                before.get(one.number()),
                departments(one).toList());
    }

    private Stream<String> departments(JudgedIndicator one) {
        return DataSource.of(one.indicator(), question.definition(), all.directory()).stream()
                .filter(source -> source.is(unit))
                .map(DataSource::department);
    }

    /** A year's values are awaited when it is over in the city. */
    private List<OverdueReports.OverdueValue> overdueValues() {
        int awaited = Math.min(question.year(), day.getYear() - 1);
        return question.definition().measurableYears().contains(awaited)
                ? judged.stream()
                        .filter(this::isDelivered)
                        .flatMap(one -> OverdueReports.OverdueValue.of(one, awaited))
                        .toList()
                : List.of();
    }

    private List<OverdueReports.SilentProject> silentProjects() {
        return shared.projects().stream()
                .map(project -> OverdueReports.SilentProject.of(project, unit, day, config.reportAfter()))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean canMove(Gap gap) {
        return !gap.projects().isEmpty()
                || gap.verdict() == Verdict.NOT_MEASURED
                        && gap.sources().stream().anyMatch(source -> source.is(unit));
    }

    private Trend trend() {
        List<JudgedIndicator> concerned =
                judged.stream().filter(one -> isServed(one) || isDelivered(one)).toList();
        int year = question.year();
        return new Trend(
                Trend.YearOfTrend.of(
                        year, concerned.stream().map(JudgedIndicator::verdict).toList(), shared.by(year)),
                Trend.YearOfTrend.of(
                        year - 1,
                        concerned.stream().map(one -> before.get(one.number())).toList(),
                        shared.by(year - 1)),
                concerned.stream()
                        .filter(one -> before.get(one.number()) != one.verdict())
                        .map(one -> new Trend.Moved(
                                one.number(), one.indicator().name(), before.get(one.number()), one.verdict()))
                        .toList());
    }
}
