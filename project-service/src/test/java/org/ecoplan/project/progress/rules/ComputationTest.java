package org.ecoplan.project.progress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Deliverable.Relation;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.project.progress.rules.DeliverableProgress.Counted;
import org.ecoplan.project.progress.rules.WorkProgress.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every branch of the rule, with numbers computed by hand. */
class ComputationTest {

    private static final LocalizedText TEXT = new LocalizedText("文", "Text");
    private static final YearSpan YEARS = new YearSpan(2019, 2020);

    private final List<ReportedFigures> reports = new ArrayList<>();
    private Voices voices = new Voices(List.of("lead"), Map.of());

    private static Deliverable promise(String code, String quantity, String unit, Relation relation) {
        return new Deliverable(
                code, TEXT, new BigDecimal(quantity), new LocalizedText(unit, unit), relation, 2020, null);
    }

    private static Deliverable parks(String code, String quantity) {
        return promise(code, quantity, "个", null);
    }

    private static Project project(List<Deliverable> promises, Part... parts) {
        return new Project(
                "near-1",
                1,
                Project.Term.NEAR,
                "parks",
                TEXT,
                TEXT,
                YEARS,
                List.of("lead", "north", "south"),
                List.of(),
                promises,
                List.of(),
                null,
                List.of(parts));
    }

    private static Part part(int number, Deliverable... promises) {
        return new Part(number, TEXT, YEARS, List.of("lead", "north", "south"), List.of(), List.of(promises));
    }

    private ComputationTest delivered(Integer part, String unit, String period, String deliverable, String quantity) {
        reports.add(new ReportedFigures(
                part, unit, Period.parse(period), null, Map.of(deliverable, new BigDecimal(quantity))));
        return this;
    }

    private ComputationTest percent(Integer part, String unit, String period, String percent) {
        reports.add(new ReportedFigures(part, unit, Period.parse(period), new BigDecimal(percent), Map.of()));
        return this;
    }

    private Computation of(Project project) {
        return Computation.of(project, part -> voices, reports);
    }

    private DeliverableProgress only(Deliverable promise) {
        return of(project(List.of(promise))).deliverables().findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // 3 of 9.30 is 32.258...; 4.65 is exactly half; what is more than promised is not more than all
        "9.30, , 个, 3, 32.26, false",
        "9.30, , 个, 4.65, 50.00, false",
        "9.30, , 个, 9.30, 100.00, true",
        "9.30, AT_LEAST, 个, 12, 100.00, true",
        "9.30, , 个, 0, 0.00, false",
        // half to even: 1 of 800 is 0.125, 3 of 800 is 0.375
        "800, , 个, 1, 0.12, false",
        "800, , 个, 3, 0.38, false",
        "0, , 个, 0, 100.00, true",
        "10, AT_MOST, %, 10.1, 0.00, false",
        "10, AT_MOST, %, 10.0, 100.00, true",
        "0, AT_MOST, 个, 1, 0.00, false",
        "4, EXACTLY, 个, 4.0, 100.00, true",
        "4, EXACTLY, 个, 5, 0.00, false",
        "4, EXACTLY, 个, 3, 0.00, false"
    })
    void aDeliverableHasThePercentThatItsRelationSays(
            String promised, Relation relation, String unit, String delivered, BigDecimal percent, boolean complete) {
        delivered(null, "lead", "2019", "1", delivered);

        DeliverableProgress progress = only(promise("1", promised, unit, relation));

        assertThat(progress.percent()).isEqualTo(percent);
        assertThat(progress.complete()).isEqualTo(complete);
        assertThat(progress.delivered()).isEqualTo(new BigDecimal(delivered));
    }

    @ParameterizedTest
    @CsvSource({"9, AT_LEAST", "0, AT_LEAST", "9, AT_MOST", "0, EXACTLY"})
    void whatNobodyReportedIsNotDelivered(String promised, Relation relation) {
        DeliverableProgress progress = only(promise("1", promised, "个", relation));

        assertThat(progress.delivered()).isNull();
        assertThat(progress.counted()).isNull();
        assertThat(progress.percent()).isEqualTo("0.00");
        assertThat(progress.complete()).isFalse();
    }

    @Test
    void theLeadSpeaksForAllAndItsNewestFigureCounts() {
        delivered(null, "lead", "2019-Q1", "1", "2");
        delivered(null, "lead", "2019-Q3", "1", "3.0");
        delivered(null, "lead", "2019-Q2", "1", "2.5");
        delivered(null, "north", "2019-Q4", "1", "7");

        DeliverableProgress progress = only(parks("1", "10"));

        assertThat(progress.counted()).isEqualTo(Counted.LEAD);
        assertThat(progress.delivered()).isEqualTo("3.0");
        assertThat(progress.percent()).isEqualTo("30.00");
        assertThat(progress.reported())
                .containsExactly(
                        new Said("lead", Period.parse("2019-Q3"), new BigDecimal("3.0")),
                        new Said("north", Period.parse("2019-Q4"), new BigDecimal("7")));
    }

    @Test
    void ofTwoPeriodsThatEndTogetherTheLongerOneIsNewer() {
        delivered(null, "lead", "2019", "1", "4");
        delivered(null, "lead", "2019-12", "1", "3");
        delivered(null, "lead", "2019-12-31", "1", "2");

        assertThat(only(parks("1", "10")).delivered()).isEqualTo("4");
    }

    @Test
    void aNewerReportThatDoesNotNameADeliverableLeavesItAsItWas() {
        delivered(null, "lead", "2019-Q1", "1", "2");
        percent(null, "lead", "2019-Q2", "90");

        assertThat(only(parks("1", "10")).delivered()).isEqualTo("2");
    }

    @Test
    void withoutTheLeadTheNewestFiguresOfTheOthersAreAdded() {
        delivered(null, "north", "2019-Q1", "1", "2");
        delivered(null, "north", "2019-Q2", "1", "2.50");
        delivered(null, "south", "2019-Q1", "1", "1");

        DeliverableProgress progress = only(parks("1", "10"));

        assertThat(progress.counted()).isEqualTo(Counted.SUM);
        assertThat(progress.delivered()).isEqualTo("3.50");
        assertThat(progress.percent()).isEqualTo("35.00");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, %, 100, 80, 60, 60",
        "AT_LEAST, 个/市（区）, 2, 2, 1, 1",
        "AT_LEAST, 次/年, 1, 3, 1, 1",
        "AT_MOST, %, 10, 9, 11, 11",
        "AT_MOST, 个, 10, 9, 4, 9",
        "EXACTLY, 个, 4, 5, 1, 1",
        "EXACTLY, 个, 4, 4, 6, 6"
    })
    void sharesAndLimitsAreNotAdded(
            Relation relation, String unit, String promised, String north, String south, String counts) {
        delivered(null, "north", "2019", "1", north);
        delivered(null, "south", "2019", "1", south);

        DeliverableProgress progress = only(promise("1", promised, unit, relation));

        assertThat(progress.counted()).isEqualTo(Counted.LEAST_FAVOURABLE);
        assertThat(progress.delivered()).isEqualTo(counts);
    }

    @Test
    void whereAGroupLeadsNoneOfItSpeaksForTheOthers() {
        voices = new Voices(List.of(), Map.of());
        delivered(null, "lead", "2019", "1", "2");
        delivered(null, "north", "2019", "1", "1");

        DeliverableProgress progress = only(parks("1", "10"));

        assertThat(progress.counted()).isEqualTo(Counted.SUM);
        assertThat(progress.delivered()).isEqualTo("3");
    }

    @Test
    void whatAMergedUnitReportedCountsUntilItsSuccessorReports() {
        voices = new Voices(List.of("merged", "lead"), Map.of("lead", "merged", "north", "merged"));
        delivered(null, "lead", "2019-Q1", "1", "2");
        delivered(null, "north", "2019-Q2", "1", "3");

        assertThat(only(parks("1", "10")).delivered()).isEqualTo("2");

        delivered(null, "merged", "2019-Q1", "1", "5");

        DeliverableProgress afterwards = only(parks("1", "10"));
        assertThat(afterwards.delivered()).isEqualTo("5");
        assertThat(afterwards.reported()).extracting(Said::unit).containsExactly("merged");
    }

    @Test
    void withoutPartsAProjectHasTheMeanOfItsDeliverables() {
        delivered(null, "lead", "2019", "1", "1");
        delivered(null, "lead", "2019", "2", "5");
        percent(null, "lead", "2020", "99");

        // (33.33 + 50.00 + 0.00) / 3 = 27.7766…
        Computation computed = of(project(List.of(parks("1", "3"), parks("2", "10"), parks("3", "1"))));

        assertThat(computed.percent()).isEqualTo("27.78");
        assertThat(computed.whole().basis()).isEqualTo(Basis.DELIVERABLES);
        assertThat(computed.parts()).isEmpty();
    }

    @Test
    void withoutDeliverablesTheNewestPercentOfTheLeadCounts() {
        percent(null, "lead", "2019-Q1", "10");
        percent(null, "lead", "2019-Q2", "12.345");
        percent(null, "north", "2019-Q3", "80");

        Computation computed = of(project(List.of()));

        assertThat(computed.percent()).isEqualTo("12.34");
        assertThat(computed.whole().basis()).isEqualTo(Basis.LEAD);
    }

    @Test
    void withoutDeliverablesAndTheLeadTheNewestPercentsOfTheOthersAreAveraged() {
        percent(null, "north", "2019-Q1", "10");
        percent(null, "north", "2019-Q2", "20");
        percent(null, "south", "2019-Q1", "25.5");

        Computation computed = of(project(List.of()));

        assertThat(computed.percent()).isEqualTo("22.75");
        assertThat(computed.whole().basis()).isEqualTo(Basis.UNITS);
    }

    @Test
    void whereNothingWasReportedNothingIsDone() {
        Computation computed = of(project(List.of()));

        assertThat(computed.percent()).isEqualTo("0.00");
        assertThat(computed.whole().basis()).isEqualTo(Basis.NOTHING_REPORTED);
    }

    @Test
    void aProjectWithPartsHasTheirMeanWhateverIsSaidOfTheWhole() {
        percent(null, "lead", "2020", "100");
        percent(1, "lead", "2019", "40");
        delivered(2, "lead", "2019", "2-1", "1");

        // (40.00 + 33.33 + 0.00) / 3 = 24.4433…
        Computation computed = of(project(List.of(), part(1), part(2, parks("2-1", "3")), part(3)));

        assertThat(computed.percent()).isEqualTo("24.44");
        assertThat(computed.whole()).isNull();
        assertThat(computed.parts())
                .extracting(WorkProgress::basis)
                .containsExactly(Basis.LEAD, Basis.DELIVERABLES, Basis.NOTHING_REPORTED);
    }

    @Test
    void whatAProjectWithPartsPromisesAsAWholeIsOneMorePart() {
        percent(1, "lead", "2019", "40");
        delivered(null, "lead", "2019", "1", "1");
        delivered(null, "lead", "2019", "2", "1");

        // (40.00 + (100.00 + 50.00) / 2) / 2 = 57.50
        Computation computed = of(project(List.of(parks("1", "1"), parks("2", "2")), part(1)));

        assertThat(computed.percent()).isEqualTo("57.50");
        assertThat(computed.deliverables())
                .extracting(DeliverableProgress::deliverable)
                .containsExactly("1", "2");
    }

    @Test
    void aFigureOfADeliverableThatThePlanDoesNotHaveAnyMoreCountsForNothing() {
        delivered(null, "lead", "2019", "gone", "5");

        assertThat(of(project(List.of(parks("1", "5")))).percent()).isEqualTo("0.00");
    }
}
