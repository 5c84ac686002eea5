package org.ecoplan.project.workplan.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Deliverable.Relation;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ItemRulesTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "Text");

    private static final Project PROJECT = new Project(
            "near-1",
            1,
            Project.Term.NEAR,
            "parks",
            TEXT,
            TEXT,
            new YearSpan(2019, 2020),
            List.of("water", "all"),
            List.of(),
            List.of(
                    new Deliverable("parks", TEXT, BigDecimal.TEN, TEXT, null, 2020, null),
                    new Deliverable("leaks", TEXT, BigDecimal.TEN, TEXT, Relation.AT_MOST, 2020, null)),
            List.of(),
            null,
            List.of(new Part(
                    1,
                    TEXT,
                    new YearSpan(2020, 2020),
                    List.of("south"),
                    List.of(),
                    List.of(new Deliverable("1-1", TEXT, BigDecimal.ONE, TEXT, null, 2020, null)))));

    /** 各区政府 is a group of north and south. */
    private static final Map<String, Set<String>> MEMBERS = Map.of("all", Set.of("north", "south"));

    private record Year(int year, Set<ItemKey> plannedBefore) implements PlannedYear {

        @Override
        public Optional<Project> project(String code) {
            return Optional.of(PROJECT).filter(project -> project.code().equals(code));
        }

        @Override
        public Optional<Scope> scope(Project project, Integer part) {
            return Scope.of(project, part, (whole, one) -> {
                List<String> codes = new ArrayList<>(one == null ? whole.units() : one.units());
                List.copyOf(codes).forEach(code -> codes.addAll(MEMBERS.getOrDefault(code, Set.of())));
                return Set.copyOf(codes);
            });
        }

        @Override
        public boolean wasPlanned(int earlier, ItemKey key) {
            return earlier == 2020 && plannedBefore.contains(key);
        }
    }

    private static final WorkItem GOOD = item("near-1", null, List.of("water", "north"), "60", null);

    private static WorkItem item(
            String project, Integer part, List<String> units, String percent, Integer carriedFrom) {
        return new WorkItem(
                project,
                part,
                units,
                "建设",
                percent == null ? null : new BigDecimal(percent),
                List.of(),
                List.of(),
                List.of(),
                carriedFrom);
    }

    private static WorkItem promising(PromisedQuantity... deliverables) {
        return new WorkItem(
                "near-1",
                null,
                List.of("water"),
                "建设",
                new BigDecimal("60"),
                List.of(deliverables),
                List.of(),
                List.of(),
                null);
    }

    private static WorkItem paidFrom(FundingLine... funding) {
        return new WorkItem(
                "near-1",
                null,
                List.of("water"),
                "建设",
                new BigDecimal("60"),
                List.of(),
                List.of(funding),
                List.of(),
                null);
    }

    private static WorkItem scheduled(Milestone... milestones) {
        return new WorkItem(
                "near-1",
                null,
                List.of("water"),
                "建设",
                new BigDecimal("60"),
                List.of(quantity("parks", "5")),
                List.of(),
                List.of(milestones),
                null);
    }

    private static PromisedQuantity quantity(String deliverable, String quantity) {
        return new PromisedQuantity(deliverable, quantity == null ? null : new BigDecimal(quantity));
    }

    private static FundingLine line(FundingSource source, String amount) {
        return new FundingLine(source, amount == null ? null : new BigDecimal(amount));
    }

    private static Milestone milestone(Integer quarter, String percent, PromisedQuantity... deliverables) {
        return new Milestone(
                quarter, "完成", percent == null ? null : new BigDecimal(percent), Arrays.asList(deliverables));
    }

    private static List<String> faults(int year, WorkItem... items) {
        Faults faults = new Faults();
        new ItemRules(new Year(year, Set.of(GOOD.key())), faults).checkAll(List.of(items), "");
        return faults.found().stream().map(ItemRulesTest::text).toList();
    }

    private static String text(FieldError fault) {
        return fault.pointer() + " " + fault.code();
    }

    record Bad(WorkItem item, int year, String... faults) {
        @Override
        public String toString() {
            return String.join(", ", faults);
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad(item(null, null, List.of("water"), "60", null), 2020, "/0/project missing"),
                new Bad(item("gone", null, List.of("water"), "60", null), 2020, "/0/project unknown-project"),
                new Bad(item("near-1", 9, List.of("south"), "60", null), 2020, "/0/part unknown-part"),
                new Bad(item("near-1", null, List.of(), "60", null), 2020, "/0/units missing"),
                new Bad(item("near-1", null, List.of("east"), "60", null), 2020, "/0/units/0 not-responsible"),
                new Bad(item("near-1", 1, List.of("water"), "60", null), 2020, "/0/units/0 not-responsible"),
                new Bad(item("near-1", null, List.of("water", "water"), "60", null), 2020, "/0/units/1 twice"),
                new Bad(item("near-1", null, List.of("water"), null, null), 2020, "/0 missing"),
                new Bad(item("near-1", null, List.of("water"), "100.01", null), 2020, "/0/percent out-of-bounds"),
                new Bad(item("near-1", null, List.of("water"), "-1", null), 2020, "/0/percent out-of-bounds"),
                new Bad(GOOD, 2021, "/0/project outside-years"),
                new Bad(GOOD, 2018, "/0/project outside-years"),
                new Bad(item("near-1", 1, List.of("south"), "60", null), 2019, "/0/part outside-years"),
                new Bad(item("near-1", null, List.of("water"), "60", 2019), 2020, "/0/carriedFrom nothing-to-carry"),
                new Bad(item("near-1", null, List.of("water"), "60", 2020), 2020, "/0/carriedFrom nothing-to-carry"),
                new Bad(
                        item("near-1", null, List.of("water"), "60", 2020),
                        2018,
                        "/0/carriedFrom nothing-to-carry",
                        "/0/project outside-years"),
                new Bad(promising(quantity(null, "1")), 2020, "/0/deliverables/0/deliverable missing"),
                new Bad(promising(quantity("gone", "1")), 2020, "/0/deliverables/0/deliverable unknown-deliverable"),
                new Bad(promising(quantity("parks", null)), 2020, "/0/deliverables/0/quantity missing"),
                new Bad(promising(quantity("parks", "-1")), 2020, "/0/deliverables/0/quantity out-of-bounds"),
                new Bad(
                        promising(quantity("parks", "1"), quantity("parks", "2")),
                        2020,
                        "/0/deliverables/1/deliverable twice"),
                new Bad(paidFrom(line(null, "1")), 2020, "/0/funding/0/source missing"),
                new Bad(paidFrom(line(FundingSource.CITY, null)), 2020, "/0/funding/0/amount missing"),
                new Bad(paidFrom(line(FundingSource.CITY, "-0.01")), 2020, "/0/funding/0/amount out-of-bounds"),
                new Bad(paidFrom(line(FundingSource.CITY, "0.001")), 2020, "/0/funding/0/amount too-many-decimals"),
                new Bad(
                        paidFrom(line(FundingSource.CITY, "1"), line(FundingSource.CITY, "2")),
                        2020,
                        "/0/funding/1/source twice"),
                new Bad(scheduled(milestone(null, "1")), 2020, "/0/milestones/0/quarter missing"),
                new Bad(scheduled(milestone(0, "1")), 2020, "/0/milestones/0/quarter out-of-bounds"),
                new Bad(scheduled(milestone(5, "1")), 2020, "/0/milestones/0/quarter out-of-bounds"),
                new Bad(scheduled(milestone(2, "1"), milestone(2, "2")), 2020, "/0/milestones/1/quarter wrong-order"),
                new Bad(scheduled(milestone(3, "1"), milestone(2, "2")), 2020, "/0/milestones/1/quarter wrong-order"),
                new Bad(
                        scheduled(milestone(1, "20"), milestone(2, "19.99")),
                        2020,
                        "/0/milestones/1/percent wrong-order"),
                new Bad(scheduled(milestone(1, "60.01")), 2020, "/0/milestones/0/percent more-than-the-year"),
                new Bad(
                        scheduled(
                                milestone(1, null, quantity("parks", "2")), milestone(2, null, quantity("parks", "1"))),
                        2020,
                        "/0/milestones/1/deliverables/0/quantity wrong-order"),
                new Bad(
                        scheduled(milestone(1, null, quantity("parks", "6"))),
                        2020,
                        "/0/milestones/0/deliverables/0/quantity more-than-the-year"),
                new Bad(
                        scheduled(milestone(1, null, quantity("gone", "6"))),
                        2020,
                        "/0/milestones/0/deliverables/0/deliverable unknown-deliverable"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findsWhatIsWrongWithAnItemAndNothingElse(Bad bad) {
        assertThat(faults(bad.year(), bad.item())).containsExactly(bad.faults());
    }

    @Test
    void acceptsWhatFitsTheProject() {
        WorkItem part = item("near-1", 1, List.of("south"), "0", null);
        WorkItem carried = item("near-1", null, List.of("all"), "100", 2020);
        WorkItem schedule = scheduled(
                milestone(1, "20", quantity("leaks", "12")),
                milestone(2, "20", quantity("leaks", "10"), quantity("parks", "0")),
                milestone(4, "60", quantity("1-1", "1"), quantity("parks", "5.00")));

        assertThat(faults(2020, GOOD, part)).isEmpty();
        assertThat(faults(2021, carried)).isEmpty();
        assertThat(faults(2020, schedule)).isEmpty();
        assertThat(faults(2020, paidFrom(line(FundingSource.CENTRAL, "0"), line(FundingSource.OTHER, "9.90"))))
                .isEmpty();
    }

    @Test
    void anItemIsAboutAProjectAndPartOnce() {
        WorkItem part = item("near-1", 1, List.of("south"), "10", null);

        assertThat(faults(2020, GOOD, part, GOOD)).containsExactly("/2 twice");
    }
}
