package org.ecoplan.reporting.compliance.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.Verdict.MET;
import static org.ecoplan.contracts.Verdict.NOT_MEASURED;
import static org.ecoplan.contracts.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.RealPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on the plan that the suite is delivered with. */
class RealPlanTest {

    private static final List<String> NOT_MET_IN_2018 = List.of("1", "3", "10", "24", "30", "31", "36");
    private static final List<String> NOT_MEASURED_IN_2018 = List.of("32", "35");

    private static final PlanRules RULES = new PlanRules(RealPlan.DEFINITION);

    // 规划第二章三: 36 indicators, 27 met, 7 not met, 2 without statistics.
    @Test
    void comesToThePlansOwnResult() {
        Map<Obligation, Map<Verdict, Long>> counts = RealPlan.DEFINITION.indicators().stream()
                .collect(groupingBy(
                        Indicator::obligation,
                        groupingBy(indicator -> judge(indicator.number(), Basis.STANDARD, 2018, start()), counting())));

        assertThat(counts.get(Obligation.BINDING)).isEqualTo(Map.of(MET, 16L, NOT_MET, 2L));
        assertThat(counts.get(Obligation.REFERENCE)).isEqualTo(Map.of(MET, 11L, NOT_MET, 5L, NOT_MEASURED, 2L));
    }

    @ParameterizedTest(name = "indicator {0}: {1}")
    @CsvSource({
        "1,  NOT_MET",
        "2,  MET",
        "3,  NOT_MET",
        "4,  MET",
        "5,  MET",
        "6,  MET",
        "7,  MET",
        "8,  MET",
        "9,  MET",
        "10, NOT_MET",
        "11, MET",
        "12, MET",
        "13, MET",
        "14, MET",
        "15, MET",
        "16, MET",
        "17, MET",
        "18, MET",
        "19, MET",
        "20, MET",
        "21, MET",
        "22, MET",
        "23, MET",
        "24, NOT_MET",
        "25, MET",
        "26, MET",
        "27, MET",
        "28, MET",
        "29, MET",
        "30, NOT_MET",
        "31, NOT_MET",
        "32, NOT_MEASURED",
        "33, MET",
        "34, MET",
        "35, NOT_MEASURED",
        "36, NOT_MET",
    })
    void comesToThePlansOwnVerdictOnEachIndicator(String number, Verdict expected) {
        assertThat(judge(number, Basis.STANDARD, 2018, start())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1} for {2}, {3}: from {4} to {5}")
    @CsvSource({
        // 10: 80.8 % against 86 %; 85.99 is not enough, and the days of heavy pollution must stay at 3
        "10, standard, 2018, 10.1=86@2018,                 NOT_MET,      MET",
        "10, standard, 2018, 10.1=85.99@2018,              NOT_MET,      NOT_MET",
        "10, standard, 2019, 10.1=88@2019,                 NOT_MET,      MET",
        "10, standard, 2018, 10.1=88@2019,                 NOT_MET,      NOT_MET",
        "10, standard, 2019, 10.1=88@2019 10.2=4@2019,     NOT_MET,      NOT_MET",
        "10, standard, 2018, 10.1>=80@2018,                NOT_MET,      MET",
        "10, target,   2019, 10.1>=80@2019 10.1=80@2019,   NOT_MET,      NOT_MET",
        // 11: 88.9 % against 55.6 %, and no water worse than grade V
        "11, standard, 2018, 11.1=55.5@2018,               MET,          NOT_MET",
        "11, standard, 2018, 11.1=55.6@2018,               MET,          MET",
        "11, target,   2018, 11.1=55.6@2018,               MET,          NOT_MET",
        "11, standard, 2018, 11.2=0.1@2018,                MET,          NOT_MET",
        // 12: at least 55 and not lower than 78.4; from 2020 at least 80, 81, 83
        "12, standard, 2018, 12=78.39@2018,                MET,          NOT_MET",
        "12, target,   2020, 12=80.0@2020,                 NOT_MET,      MET",
        "12, target,   2025, 12=80.0@2020,                 NOT_MET,      NOT_MET",
        "12, target,   2024, 12=80.0@2020,                 NOT_MET,      MET",
        // 18: under way is enough for the standard, not for the target
        "18, standard, 2018, 18=not-carried-out@2018,      MET,          NOT_MET",
        "18, target,   2020, 18=delimited@2019,            NOT_MET,      MET",
        // 22: the requirement and, where reported, a place among the first seven; 3.6 is in force until another is
        "22, standard, 2018, 22=3.59@2018,                 MET,          NOT_MET",
        "22, standard, 2018, 22=4#8@2018,                  MET,          NOT_MET",
        "22, standard, 2018, 22=4@2018,                    MET,          MET",
        "22, standard, 2019, 22>=5@2019,                   MET,          NOT_MET",
        "22, standard, 2018, 22>=5@2019,                   MET,          MET",
        // 24: at least 85, from 2025 better than before
        "24, standard, 2019, 24=85.00@2019,                NOT_MET,      MET",
        "24, target,   2025, 24=35.76@2025,                NOT_MEASURED, NOT_MET",
        "24, target,   2025, 24=35.77@2025,                NOT_MEASURED, MET",
        // 28: 100 unless the province assigns a number
        "28, standard, 2018, 28=99.9@2018,                 MET,          NOT_MET",
        "28, standard, 2018, 28=99.9@2018 28>=98@2018,     MET,          MET",
        // 32, 35 were not measured
        "32, standard, 2018, 32=80@2018,                   NOT_MEASURED, MET",
        "35, standard, 2018, 35=79.9@2018,                 NOT_MEASURED, NOT_MET",
        "35, target,   2030, 35=89.9@2030,                 NOT_MEASURED, NOT_MET",
        // a stage falls back
        "3,  standard, 2018, 3=prepared@2018,              NOT_MET,      MET",
        "6,  standard, 2018, 6=partly-implemented@2018,    MET,          NOT_MET",
        "17, standard, 2018, 17=occurred@2018-06-01,       MET,          NOT_MET",
    })
    void followsWhatIsMeasuredAndAssigned(
            String indicator, String basis, int year, String changes, Verdict before, Verdict after) {
        // Given
        Facts start = start();
        assertThat(judge(indicator, basis(basis), year, start)).isEqualTo(before);

        // When
        Facts changed = Arrays.stream(changes.split(" "))
                .map(RealPlanTest::change)
                .reduce(start, (facts, change) -> change.apply(facts), (one, other) -> other);

        // Then
        assertThat(judge(indicator, basis(basis), year, changed)).isEqualTo(after);
    }

    // 1: implemented and evaluated, in force for 2 years, 80 % of the 47 projects due by 2020 completed
    @ParameterizedTest(name = "{0}, {1} of the near and {2} of the far projects completed, in {3}: {4}")
    @CsvSource({
        "evaluated,   38, 0,  2020, MET",
        "evaluated,   37, 0,  2020, NOT_MET",
        "evaluated,   38, 0,  2019, NOT_MET",
        "implemented, 47, 0,  2020, NOT_MET",
        "preparing,   47, 0,  2020, NOT_MET",
        "evaluated,   47, 0,  2024, MET",
        // by 2025 ten of the far projects are due, too: 80 % of 57 is 45.6
        "evaluated,   46, 0,  2025, MET",
        "evaluated,   45, 0,  2025, NOT_MET",
        "evaluated,   36, 10, 2025, MET",
        "evaluated,   47, 23, 2030, MET",
        // all 70 by 2030: 56
        "evaluated,   47, 9,  2030, MET",
        "evaluated,   47, 8,  2030, NOT_MET",
    })
    void thePlanItselfIsMetOnceItIsCarriedOut(String stage, int near, int far, int year, Verdict expected) {
        // Given
        Facts facts = change("1=%s@2020".formatted(stage)).apply(start());
        facts = year < 2020 ? change("1=%s@2019".formatted(stage)).apply(facts) : facts;

        // When
        Verdict verdict = judge("1", Basis.STANDARD, year, completed(facts, near, far));

        // Then
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void cancellingProjectsLowersTheNumberNeeded() {
        Facts carriedOut = completed(change("1=evaluated@2020").apply(start()), 37, 0);
        assertThat(judge("1", Basis.STANDARD, 2020, carriedOut)).isEqualTo(NOT_MET);

        // 37 of 46
        Facts oneCancelled = withOneCancelled(carriedOut);

        assertThat(judge("1", Basis.STANDARD, 2020, oneCancelled)).isEqualTo(MET);
    }

    @Test
    void aVerdictThatRestsOnTheBaselineOf2017IsStaleIn2018() {
        assertThat(indicatorVerdict("13", Basis.STANDARD, 2018, start()).stale())
                .isTrue();
        assertThat(indicatorVerdict("10", Basis.STANDARD, 2018, start()).stale())
                .isFalse();
    }

    @Test
    void theVerdictsOf2018DifferFromThoseOnTheTargetsOf2020() {
        List<String> notMet = RealPlan.DEFINITION.indicators().stream()
                .map(Indicator::number)
                .filter(number -> judge(number, Basis.TARGET, 2018, start()) == NOT_MET)
                .toList();

        // besides those of the standard: 12 (80), 13 (45.1), 18 (delimited), 20 (21), 29 (18), 33 (95)
        assertThat(notMet)
                .containsExactlyInAnyOrder("1", "3", "10", "12", "13", "18", "20", "24", "29", "30", "31", "33", "36");
        assertThat(NOT_MET_IN_2018).allMatch(notMet::contains);
        assertThat(NOT_MEASURED_IN_2018).allMatch(number -> judge(number, Basis.TARGET, 2018, start()) == NOT_MEASURED);
    }

    private static Verdict judge(String indicator, Basis basis, int year, Facts facts) {
        return indicatorVerdict(indicator, basis, year, facts).verdict();
    }

    private static IndicatorVerdict indicatorVerdict(String indicator, Basis basis, int year, Facts facts) {
        return RULES.judge(RealPlan.DEFINITION.indicator(indicator).orElseThrow(), basis, year, facts);
    }

    /** The baselines, the requirements, and no project begun. */
    private static Facts start() {
        return new Facts(
                RealPlan.DEFINITION
                        .subIndicators()
                        .filter(part -> part.baseline() != null)
                        .collect(toMap(
                                part -> part.number(),
                                part -> List.of(new Measured(
                                        part.baseline().period(),
                                        part.baseline().value(),
                                        part.baseline().stage(),
                                        part.baseline().rank(),
                                        1,
                                        MeasurementStatus.FINAL)))),
                RealPlan.DEFINITION
                        .subIndicators()
                        .flatMap(part ->
                                part.requirements().stream().map(assigned -> Map.entry(part.number(), assigned)))
                        .collect(groupingBy(
                                Map.Entry::getKey,
                                mapping(
                                        entry -> new Assigned(
                                                entry.getValue().year(),
                                                entry.getValue().direction(),
                                                entry.getValue().value(),
                                                entry.getValue().document(),
                                                1),
                                        toList()))),
                RealPlan.PROJECTS.stream()
                        .map(project -> new ProjectState(project.years().to(), ProjectStatus.NOT_STARTED))
                        .toList());
    }

    /** {@code 10.1=86@2018} and {@code 22=4#8@2018} (with a place) measure, {@code 10.1>=80@2018} assigns. */
    private static UnaryOperator<Facts> change(String text) {
        String[] parts = text.split(">=|=|@");
        String number = parts[0];
        if (text.contains(">=")) {
            Assigned assigned = new Assigned(
                    Integer.parseInt(parts[2]), Direction.AT_LEAST, new BigDecimal(parts[1]), Sample.DOCUMENT, 2);
            return facts -> new Facts(
                    facts.measurements(),
                    replaced(facts.requirements(), number, assigned, known -> known.year() == assigned.year()),
                    facts.projects());
        }
        Measured measured = measured(parts[1], Period.parse(parts[2]));
        return facts -> new Facts(
                replaced(
                        facts.measurements(),
                        number,
                        measured,
                        known -> known.period().equals(measured.period())),
                facts.requirements(),
                facts.projects());
    }

    private static Measured measured(String what, Period period) {
        if (Character.isDigit(what.charAt(0))) {
            String[] valueAndRank = what.split("#");
            return new Measured(
                    period,
                    new BigDecimal(valueAndRank[0]),
                    null,
                    valueAndRank.length == 1 ? null : Integer.valueOf(valueAndRank[1]),
                    2,
                    MeasurementStatus.FINAL);
        }
        return new Measured(period, null, what, null, 2, MeasurementStatus.FINAL);
    }

    private static <T> Map<String, List<T>> replaced(
            Map<String, List<T>> known, String number, T news, Predicate<T> same) {
        Map<String, List<T>> changed = new HashMap<>(known);
        List<T> ofNumber = new ArrayList<>(known.getOrDefault(number, List.of()));
        ofNumber.removeIf(same);
        ofNumber.add(news);
        changed.put(number, ofNumber);
        return changed;
    }

    private static Facts completed(Facts facts, int near, int far) {
        List<ProjectState> projects = new ArrayList<>(facts.projects());
        IntStream.range(0, near).forEach(i -> complete(projects, i));
        // of the far ones those that are due first
        IntStream.range(47, 70)
                .boxed()
                .sorted(Comparator.comparingInt(i -> projects.get(i).dueYear()))
                .limit(far)
                .forEach(i -> complete(projects, i));
        return new Facts(facts.measurements(), facts.requirements(), projects);
    }

    private static void complete(List<ProjectState> projects, int index) {
        projects.set(index, new ProjectState(projects.get(index).dueYear(), ProjectStatus.COMPLETED));
    }

    private static Facts withOneCancelled(Facts facts) {
        List<ProjectState> projects = new ArrayList<>(facts.projects());
        projects.set(46, new ProjectState(2020, ProjectStatus.CANCELLED));
        return new Facts(facts.measurements(), facts.requirements(), projects);
    }

    private static Basis basis(String code) {
        return code.equals("target") ? Basis.TARGET : Basis.STANDARD;
    }
}
