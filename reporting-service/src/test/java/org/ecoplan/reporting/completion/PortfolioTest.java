package org.ecoplan.reporting.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.contracts.project.ProjectStatus.NOT_STARTED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.reporting.compliance.rules.Completion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioTest {

    private static final String PLAN = "p";
    private static final LocalDate DAY = LocalDate.parse("2022-01-15");

    private final YearOfWork work = new YearOfWork(PLAN);

    @ParameterizedTest(name = "seen on {0}: {1} days")
    @CsvSource({"2020-12-31, 0", "2021-01-01, 1", "2021-01-31, 31", "2021-12-31, 365", "2022-01-01, 366"})
    void aProjectIsOverdueFromTheDayAfterItsLastYear(String day, long expected) {
        Portfolio portfolio = seenOn(LocalDate.parse(day), List.of(work.project("near-1", 1, NOT_STARTED, null)));

        assertThat(portfolio.projects().get(0).daysOverdue().orElse(0)).isEqualTo(expected);
        assertThat(portfolio.by(2020).overdue()).isEqualTo(expected == 0 ? 0 : 1);
    }

    // 2 of 3 is 66.666…: never rounded up to what is not reached.
    @Test
    void aRateIsRoundedDown() {
        Portfolio portfolio = seenOn(
                DAY,
                List.of(
                        work.project("near-2", 1, COMPLETED, null),
                        work.project("near-3", 1, COMPLETED, null),
                        work.project("near-4", 1, NOT_STARTED, null)));

        assertThat(portfolio.by(2021).rate()).isEqualTo("66.66");
    }

    @Test
    void whereNothingIsDueThereIsNoRate() {
        assertThat(seenOn(DAY, List.of()).by(2021).rate()).isNull();
        assertThat(seenOn(DAY, List.of(work.project("far-1", 1, COMPLETED, null)))
                        .by(2021)
                        .rate())
                .isNull();
    }

    @Test
    void theDayOfAMergerIsTheFirstOfTheSuccessor() {
        UnitDefined merged = work.roadsMerged("2022-01-15");

        assertThat(directory(DAY.minusDays(1), merged).acting("p-roads")).isEqualTo("p-roads");
        assertThat(directory(DAY, merged).acting("p-roads")).isEqualTo("p-transport");
        assertThat(directory(DAY, merged).predecessors("p-transport")).containsExactly("p-roads");
    }

    // The directory refuses it, but events of two units may be seen at different times.
    @Test
    void successorsThatGoRoundInACircleComeToAnEnd() {
        UnitDefined there = work.roadsMerged("2021-07-01");
        UnitDefined back =
                new UnitDefined(2, unit("p-transport").unit(), null, LocalDate.parse("2021-07-01"), "p-roads");

        assertThat(directory(DAY, there, back).acting("p-roads")).isIn("p-roads", "p-transport");
    }

    @Test
    void aGroupWithoutMembersIsWhomTheProjectNames() {
        Portfolio portfolio = seenOn(DAY, List.of(work.project("near-2", 1, NOT_STARTED, null)));

        Responsible responsible = portfolio.projects().get(0).responsible();
        assertThat(responsible.leads()).containsExactly("p-water");
        assertThat(responsible.takesPart()).containsExactly("p-north");
        assertThat(responsible.groups()).containsExactly("p-concerned");
    }

    @Test
    void aUnitThatHasNotBeenToldOfCountsUnderItsCode() {
        Portfolio portfolio = Portfolio.of(
                List.of(work.project("near-3", 1, NOT_STARTED, null)),
                new CatalogueLoaded(PLAN, 0, List.of(), List.of()),
                new Directory(List.of(), DAY),
                DAY);

        assertThat(portfolio.byUnit(2021)).singleElement().satisfies(unit -> {
            assertThat(unit.code()).isEqualTo("p-water");
            assertThat(unit.name()).isNull();
            assertThat(unit.leads().due()).isEqualTo(1);
        });
        assertThat(portfolio.byTask(2021)).singleElement().satisfies(task -> {
            assertThat(task.code()).isEqualTo("pipes");
            assertThat(task.counts().due()).isEqualTo(1);
        });
    }

    // However the projects stand: what is counted adds up, and is what the completion rate is judged by.
    @Test
    void countsAddUpAndAgreeWithTheRule() {
        Random random = new Random(5);
        for (int run = 0; run < 300; run++) {
            Portfolio portfolio = seenOn(DAY, anyStates(random));
            int year = 2019 + random.nextInt(5);

            Tally all = portfolio.by(year);
            Completion rule = Completion.by(
                    year,
                    portfolio.projects().stream()
                            .map(PlannedProject::forTheRule)
                            .toList());
            List<Tally> tasks = portfolio.byTask(year).stream()
                    .map(CompletionResponse.Group::counts)
                    .toList();
            List<Tally> actions = portfolio.byAction(year).stream()
                    .map(CompletionResponse.Group::counts)
                    .toList();

            assertThat(all.due()).isEqualTo(rule.due());
            assertThat(all.completed()).isEqualTo(rule.completed());
            assertThat(all.completed() + all.notStarted() + all.inProgress() + all.suspended())
                    .isEqualTo(all.due());
            assertThat(tasks.stream().mapToInt(Tally::due).sum()).isEqualTo(all.due());
            assertThat(actions.stream().mapToInt(Tally::due).sum()).isEqualTo(all.due());
            assertThat(tasks.stream().mapToInt(Tally::overdue).sum()).isEqualTo(all.overdue());
            assertThat(portfolio.byUnit(year))
                    .allSatisfy(unit -> assertThat(
                                    unit.leads().due() + unit.takesPart().due())
                            .isEqualTo(portfolio.sharedBy(unit.code()).by(year).due()));
        }
    }

    private List<ProjectChanged> anyStates(Random random) {
        ProjectStatus[] statuses = ProjectStatus.values();
        return IntStream.rangeClosed(1, 6)
                .filter(number -> random.nextInt(4) > 0)
                .mapToObj(number -> work.project("near-" + number, 1, statuses[random.nextInt(statuses.length)], null))
                .toList();
    }

    private Portfolio seenOn(LocalDate day, List<ProjectChanged> states) {
        return Portfolio.of(states, work.catalogueLoaded(), directory(day), day);
    }

    private Directory directory(LocalDate day, UnitDefined... changed) {
        List<UnitDefined> units = new ArrayList<>(List.of(changed));
        work.units().stream()
                .filter(unit -> units.stream().noneMatch(other -> other.key().equals(unit.key())))
                .toList()
                .forEach(units::add);
        return new Directory(units, day);
    }

    private UnitDefined unit(String code) {
        return work.units().stream()
                .filter(unit -> unit.key().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
