package org.ecoplan.project.workplan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Deliverable.Relation;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.item.Milestone;
import org.ecoplan.project.workplan.item.PromisedQuantity;
import org.ecoplan.project.workplan.item.WorkItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearJudgeTest {

    private static final LocalizedText TEXT = new LocalizedText("公园", "Parks");
    private static final LocalizedText UNIT = new LocalizedText("个", "parks");

    private static final Project PROJECT = new Project(
            "near-1",
            1,
            Project.Term.NEAR,
            "parks",
            TEXT,
            TEXT,
            new YearSpan(2019, 2021),
            List.of("water"),
            List.of(),
            List.of(
                    new Deliverable("parks", TEXT, new BigDecimal("20"), UNIT, null, 2021, null),
                    new Deliverable("leaks", TEXT, new BigDecimal("10"), UNIT, Relation.AT_MOST, 2021, null),
                    new Deliverable("seats", TEXT, new BigDecimal("3"), UNIT, Relation.EXACTLY, 2021, null)),
            List.of(),
            null,
            List.of());

    private static final LocalDate AFTER_THE_YEAR = LocalDate.of(2021, 1, 10);

    /** What was reported by a day, and the status on it; the newest entry up to a day counts. */
    private static final class Told implements Evidence {
        private final Map<LocalDate, ProjectStatus> statuses = new HashMap<>();
        private final Map<LocalDate, Position> positions = new HashMap<>();

        Told status(String day, ProjectStatus status) {
            statuses.put(LocalDate.parse(day), status);
            return this;
        }

        Told percent(String day, String percent) {
            positions.put(LocalDate.parse(day), new Position(new BigDecimal(percent), Map.of()));
            return this;
        }

        Told quantity(String day, String deliverable, String quantity) {
            positions.put(LocalDate.parse(day), new Position(null, Map.of(deliverable, new BigDecimal(quantity))));
            return this;
        }

        @Override
        public ProjectStatus status(String project, LocalDate day) {
            return newest(statuses, day, ProjectStatus.NOT_STARTED);
        }

        @Override
        public Position position(ItemKey key, LocalDate day) {
            return newest(positions, day, Position.UNREPORTED);
        }

        private static <T> T newest(Map<LocalDate, T> known, LocalDate day, T otherwise) {
            return known.keySet().stream()
                    .filter(one -> !one.isAfter(day))
                    .max(LocalDate::compareTo)
                    .map(known::get)
                    .orElse(otherwise);
        }
    }

    private static Told running() {
        return new Told().status("2019-03-01", ProjectStatus.IN_PROGRESS);
    }

    private static WorkItem item(String percent, Milestone... milestones) {
        return new WorkItem(
                "near-1",
                null,
                List.of("water"),
                "建设",
                percent == null ? null : new BigDecimal(percent),
                List.of(),
                List.of(),
                List.of(milestones),
                null);
    }

    private static WorkItem item(String deliverable, String quantity) {
        return new WorkItem(
                "near-1",
                null,
                List.of("water"),
                "建设",
                null,
                List.of(new PromisedQuantity(deliverable, new BigDecimal(quantity))),
                List.of(),
                List.of(),
                null);
    }

    private static Milestone milestone(int quarter, String percent) {
        return new Milestone(quarter, "完成", percent == null ? null : new BigDecimal(percent), List.of());
    }

    private static ItemKeeping judged(WorkItem item, Told told) {
        return new YearJudge(2020, AFTER_THE_YEAR, told).judge(item, PROJECT);
    }

    /** Before the year 40 percent had been reached; 60 are promised. */
    @ParameterizedTest
    @CsvSource({
        "60.00, KEPT, reached",
        "60.01, KEPT, reached",
        "59.99, PARTLY, partly-reached",
        "40.01, PARTLY, partly-reached",
        "40.00, NOT_KEPT, not-reached",
        "39.00, NOT_KEPT, not-reached"
    })
    void whatWasReachedDecidesAndSomeOfItIsMoreThanWhenTheYearBegan(String reached, Outcome outcome, String code) {
        ItemKeeping found =
                judged(item("60"), running().percent("2019-12-31", "40").percent("2020-12-31", reached));

        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.code()).isEqualTo(code);
        assertThat(found.due()).isEqualTo("2020-12-31");
        Compared percent = found.compared().get(0);
        assertThat(percent.promised()).isEqualTo(new BigDecimal("60"));
        assertThat(percent.before()).isEqualTo(new BigDecimal("40"));
        assertThat(percent.reached()).isEqualTo(new BigDecimal(reached));
    }

    @ParameterizedTest
    @CsvSource({
        "parks, 5, 5.0, KEPT",
        "parks, 5, 4.9, PARTLY",
        "leaks, 10, 10, KEPT",
        "leaks, 10, 9, KEPT",
        "leaks, 10, 10.1, NOT_KEPT",
        "seats, 3, 3.00, KEPT",
        "seats, 3, 4, NOT_KEPT"
    })
    void aQuantityIsComparedAsThePlanPromisesIt(String deliverable, String promised, String reached, Outcome outcome) {
        ItemKeeping found = judged(item(deliverable, promised), running().quantity("2020-11-30", deliverable, reached));

        assertThat(found.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, KEPT, completed",
        "CANCELLED, NOT_ASSESSABLE, cancelled",
        "SUSPENDED, NOT_ASSESSABLE, suspended",
        "IN_PROGRESS, NOT_KEPT, nothing-reported",
        "NOT_STARTED, NOT_KEPT, not-started"
    })
    void withoutAnyReportTheStatusDecides(ProjectStatus status, Outcome outcome, String code) {
        ItemKeeping found = judged(item("60"), new Told().status("2020-12-31", status));

        assertThat(found.outcome()).isEqualTo(outcome);
        assertThat(found.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED", "SUSPENDED"})
    void whatWasReachedIsKeptWhateverBecameOfTheProject(ProjectStatus status) {
        ItemKeeping found =
                judged(item("60"), new Told().status("2020-05-01", status).percent("2020-04-30", "61"));

        assertThat(found.outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void eachMilestoneIsJudgedAtTheEndOfItsQuarter() {
        Told told = running()
                .percent("2020-03-31", "20")
                .percent("2020-04-01", "45")
                .status("2020-06-30", ProjectStatus.SUSPENDED)
                .status("2020-09-30", ProjectStatus.IN_PROGRESS)
                .status("2021-01-01", ProjectStatus.COMPLETED);

        ItemKeeping found = judged(
                item("90", milestone(1, "30"), milestone(2, "50"), milestone(3, "45"), milestone(4, null)), told);

        assertThat(found.milestones())
                .extracting(MilestoneKeeping::due)
                .extracting(LocalDate::toString)
                .containsExactly("2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31");
        assertThat(found.milestones())
                .extracting(MilestoneKeeping::code)
                .containsExactly("partly-reached", "suspended", "reached", "no-number");
        assertThat(found.code()).isEqualTo("partly-reached");
    }

    @Test
    void whatIsStillToComeIsNotDueUnlessItIsThereAlready() {
        Told told = running().percent("2020-06-01", "35");
        YearJudge onTheLastDayOfJune = new YearJudge(2020, LocalDate.of(2020, 6, 30), told);

        ItemKeeping found = onTheLastDayOfJune.judge(
                item("60", milestone(1, "10"), milestone(2, "36"), milestone(3, "35")), PROJECT);

        assertThat(found.milestones())
                .extracting(MilestoneKeeping::outcome)
                .containsExactly(Outcome.NOT_KEPT, Outcome.NOT_DUE, Outcome.KEPT);
        assertThat(found.outcome()).isEqualTo(Outcome.NOT_DUE);
        assertThat(found.compared().get(0).reached()).isEqualTo(new BigDecimal("35"));
    }

    @Test
    void theReasonHasTheNumbersInBothLanguages() {
        ItemKeeping found = judged(item("60"), running().percent("2020-12-31", "45.50"));

        assertThat(found.reason().zh()).isEqualTo("部分达到；进度承诺60%，实际45.50%");
        assertThat(found.reason().en()).isEqualTo("some of it was reached; Progress: 60 % promised, 45.50 reached");
    }

    @Test
    void outcomesAddUpByUnitAndTask() {
        ItemKeeping kept = judged(item("10"), running().percent("2020-12-31", "10"));
        ItemKeeping partly = judged(item("60", milestone(4, "60")), running().percent("2020-12-31", "10"));
        ItemKeeping open = judged(item("60"), running().status("2020-01-02", ProjectStatus.CANCELLED));

        Keeping all = Keeping.of(List.of(kept, partly, partly, open));

        assertThat(all.total().items()).isEqualTo(new Tally(4, 1, 2, 0, 1, 0, new BigDecimal("33.33")));
        assertThat(all.total().milestones()).isEqualTo(new Tally(2, 0, 2, 0, 0, 0, new BigDecimal("0.00")));
        assertThat(all.byUnit()).singleElement().satisfies(unit -> {
            assertThat(unit.unit()).isEqualTo("water");
            assertThat(unit.leads()).isEqualTo(all.total());
            assertThat(unit.takesPart().items().total()).isZero();
            assertThat(unit.takesPart().items().keptPercent()).isNull();
        });
        assertThat(all.byTask()).extracting(Keeping.OfTask::task).containsExactly("parks");
    }
}
