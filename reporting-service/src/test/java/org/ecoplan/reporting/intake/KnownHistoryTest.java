package org.ecoplan.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.ecoplan.contracts.project.ProjectStatus.NOT_STARTED;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** Nothing that was ever told is lost, and everything has its place in time. */
@QuarkusTest
@WithTestResource(Backends.class)
class KnownHistoryTest {

    private static final String REGION = RealPlan.CITY;
    private static final Instant MARCH = Instant.parse("2021-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2021-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2021-05-01T00:00:00Z");

    @Inject
    Batches batches;

    @Inject
    KnownThings known;

    @Inject
    Database database;

    @Test
    void aLoadIsKeptMeasurementByMeasurementAndEachRevisionOnce() {
        String plan = "history-load";
        List<MeasurementRecorded> thousand = measurements(plan, 1000, 1);

        batches.applyAt(MARCH, List.of(Change.load(plan, 1, thousand)));
        batches.applyAt(MARCH, List.of(Change.load(plan, 1, thousand), Change.load(plan, 1, thousand)));
        batches.applyAt(APRIL, List.of(Change.load(plan, 2, measurements(plan, 400, 2))));

        assertThat(database.count("select count(*) from known_measurement where plan = ?", plan))
                .isEqualTo(1000);
        assertThat(database.count("select count(*) from known_measurement_revision where plan = ?", plan))
                .isEqualTo(1400);
        assertThat(database.count(
                        "select count(*) from known_measurement_revision where plan = ? and recorded_at = ?::timestamptz",
                        plan,
                        APRIL.toString()))
                .isEqualTo(400);
    }

    @Test
    void aRevisionThatComesLateGetsItsOwnPlace() {
        String plan = "history-late";

        batches.applyAt(MAY, List.of(told(plan, 3, "3.0")));
        batches.applyAt(MARCH, List.of(told(plan, 1, "1.00")));
        batches.applyAt(APRIL, List.of(told(plan, 2, "2")));

        assertThat(values(plan, MARCH.minusMillis(1))).isEmpty();
        assertThat(values(plan, MARCH)).containsExactly("1.00");
        assertThat(values(plan, MAY.minusMillis(1))).containsExactly("2");
        assertThat(values(plan, MAY)).containsExactly("3.0");
        assertThat(values(plan, null)).containsExactly("3.0");
    }

    // Two instances of the owner, one clock behind the other.
    @Test
    void theHigherRevisionCountsWhicheverMomentItHas() {
        String plan = "history-clocks";

        batches.applyAt(APRIL, List.of(told(plan, 1, "1")));
        batches.applyAt(MARCH, List.of(told(plan, 2, "2")));

        assertThat(values(plan, MARCH)).containsExactly("2");
        assertThat(values(plan, APRIL)).containsExactly("2");
        assertThat(values(plan, null)).containsExactly("2");
    }

    @Test
    void whatWasWithdrawnWasKnownUntilThen() {
        String plan = "history-withdrawn";
        batches.applyAt(MARCH, List.of(told(plan, 1, "80.80")));
        batches.applyAt(MAY, List.of(Change.load(plan, 1, withdrawn(plan, 2))));

        assertThat(values(plan, APRIL)).containsExactly("80.80");
        assertThat(values(plan, MAY)).isEmpty();
    }

    @Test
    void aMeasurementKnowsItsOwnMomentBetterThanItsEvent() {
        String plan = "history-moment";
        MeasurementRecorded one = Change.measured(plan, REGION, "10.1", "2020", 1, "90");
        Instant own = one.recordedAt();

        batches.applyAt(MAY, List.of(one));

        assertThat(values(plan, own.minusMillis(1))).isEmpty();
        assertThat(values(plan, own)).containsExactly("90");
    }

    @Test
    void thePlanWasKnownInTheEditionOfThatTime() {
        String plan = "history-editions";
        batches.applyAt(MARCH, List.of(new PlanDefined(1, RealPlan.named(plan))));
        batches.applyAt(MAY, List.of(new PlanDefined(2, RealPlan.named(plan))));

        assertThat(known.plan(plan, MARCH.minusMillis(1))).isEmpty();
        assertThat(known.plan(plan, APRIL)).map(KnownPlan::revision).contains(1L);
        assertThat(known.plan(plan, MAY)).map(KnownPlan::revision).contains(2L);
        assertThat(known.plan(plan, null)).map(KnownPlan::revision).contains(2L);
        assertThat(known.plan(plan, APRIL)).map(KnownPlan::revision).contains(1L);
        assertThat(known.firstDefined(plan)).contains(MARCH);
        assertThat(known.firstDefined("history-of-nothing")).isEmpty();
    }

    @Test
    void theWholeStateOfAProjectIsKept() {
        String plan = "history-project";
        ProjectChanged completed = new ProjectChanged(
                plan,
                3,
                RealPlan.PROJECTS.get(0),
                COMPLETED,
                LocalDate.parse("2021-04-30"),
                LocalDate.parse("2020-06-01"),
                LocalDate.parse("2021-04-30"),
                null);

        batches.applyAt(MAY, List.of(completed));
        batches.applyAt(MARCH, List.of(Change.project(plan, 0, 1, NOT_STARTED)));
        batches.applyAt(APRIL, List.of(Change.project(plan, 0, 2, IN_PROGRESS)));

        assertThat(known.projectStates(plan, null)).containsExactly(completed);
        assertThat(known.projectStates(plan, MAY)).containsExactly(completed);
        assertThat(known.projectStates(plan, APRIL))
                .extracting(ProjectChanged::status)
                .containsExactly(IN_PROGRESS);
        assertThat(known.projects(plan, MARCH)).extracting(KnownProject::status).containsExactly(NOT_STARTED);
        assertThat(known.projectStates(plan, MARCH.minusMillis(1))).isEmpty();
    }

    private List<String> values(String plan, Instant asOf) {
        return known.measurements(plan, REGION, List.of("10.1"), asOf).stream()
                .map(measurement -> measurement.value().toPlainString())
                .toList();
    }

    private static List<MeasurementRecorded> measurements(String plan, int count, long revision) {
        return IntStream.range(0, count)
                .mapToObj(i -> atNoMoment(Change.measured(plan, REGION, Integer.toString(i), "2020", revision, "1")))
                .toList();
    }

    private static MeasurementRecorded told(String plan, long revision, String value) {
        return atNoMoment(Change.measured(plan, REGION, "10.1", "2020", revision, value));
    }

    private static MeasurementRecorded withdrawn(String plan, long revision) {
        return atNoMoment(Change.withdrawn(plan, REGION, "10.1", "2020", revision));
    }

    private static MeasurementRecorded atNoMoment(MeasurementRecorded one) {
        return new MeasurementRecorded(
                one.plan(),
                one.subIndicator(),
                one.region(),
                one.period(),
                one.revision(),
                one.value(),
                one.stage(),
                one.rank(),
                MeasurementStatus.FINAL,
                one.withdrawn(),
                null);
    }
}
