package org.ecoplan.reporting.intake;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.reporting.RealPlan.CITY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** What events change, and what they leave as it is; the real plan, over Kafka. */
@QuarkusTest
@WithTestResource(Backends.class)
class IntakeTest {

    @Inject
    Announcer announcer;

    @Inject
    Batches batches;

    @Inject
    Database database;

    @Test
    void aMeasurementChangesTheVerdictsOnItsIndicatorFromItsYearOn() {
        // Given
        String plan = announced("measurement-2019-2030");

        // When
        Set<String> changed = changedBy(plan, Change.measured(plan, CITY, "10.1", "2020", 1, "90"));

        // Then
        assertThat(changed).isEqualTo(keys("10", year -> year >= 2020));
        assertThat(verdict(plan, "STANDARD 2019 10")).startsWith("NOT_MET");
        assertThat(verdict(plan, "STANDARD 2020 10")).startsWith("MET");
    }

    @Test
    void aRequirementChangesTheVerdictsOnItsIndicatorFromItsYearOn() {
        // Given
        String plan = announced("requirement-2019-2030");

        // When
        Set<String> changed = changedBy(plan, Change.assigned(plan, CITY, "27", 2021, 1, "96"));

        // Then
        assertThat(changed).isEqualTo(keys("27", year -> year >= 2021));
        assertThat(verdict(plan, "STANDARD 2020 27")).startsWith("MET");
        assertThat(verdict(plan, "STANDARD 2021 27")).startsWith("NOT_MET");
    }

    @Test
    void aProjectChangesTheVerdictsOnThePlansImplementationFromItsDueYearOnAndTheOutlookBefore() {
        // Given
        String plan = announced("project-2019-2030");
        String verdictOf2019 = verdict(plan, "STANDARD 2019 1").split(" ")[0];

        // When
        Set<String> changed = changedBy(plan, Change.project(plan, 0, 2, COMPLETED));

        // Then: it is due in 2020, which in 2019 is the next horizon
        assertThat(changed).isEqualTo(keys("1", year -> year >= 2019));
        assertThat(verdict(plan, "STANDARD 2019 1")).startsWith(verdictOf2019 + " ");
    }

    @Test
    void thirtyEightProjectsAndAnEvaluationMakeThePlanMet() {
        // Given
        String plan = announced("implemented-2019-2030");
        List<EventData> events = new ArrayList<>(IntStream.range(0, 37)
                .mapToObj(i -> Change.project(plan, i, 2, COMPLETED))
                .toList());
        events.add(Change.reported(plan, CITY, "1", "2020", 1, "evaluated"));
        announcer.announce("implemented-work-", events);
        assertThat(verdict(plan, "STANDARD 2020 1")).startsWith("NOT_MET");

        // When
        announcer.announce("implemented-38", Change.project(plan, 37, 2, COMPLETED));

        // Then
        assertThat(verdict(plan, "STANDARD 2020 1")).startsWith("MET");
        assertThat(verdict(plan, "STANDARD 2019 1")).startsWith("NOT_MET");
    }

    @Test
    void measurementsOfALoadCountAsIfEachHadComeAlone() {
        // Given
        String alone = announced("alone-2019-2030");
        String loaded = announced("loaded-2019-2030");
        announcer.announce("alone-", measurementsOf10And27(alone));

        // When
        announcer.announce("loaded-1", Change.load(loaded, 1, measurementsOf10And27(loaded)));

        // Then
        assertThat(database.verdicts(loaded)).isEqualTo(database.verdicts(alone));
        assertThat(verdict(loaded, "STANDARD 2020 10")).startsWith("MET");
    }

    @Test
    void ofLoadsAndSingleEventsTheHighestRevisionCountsWhicheverComesFirst() {
        // Given
        String plan = announced("revisions-2019-2030");
        EventData first = Change.load(plan, 1, Change.measured(plan, CITY, "10.1", "2018", 2, "99"));
        EventData second = Change.measured(plan, CITY, "10.1", "2018", 3, "12");
        EventData third = Change.load(plan, 2, Change.measured(plan, CITY, "10.1", "2018", 4, "87"));

        // When
        batches.apply(List.of(third, first));
        batches.apply(List.of(second));

        // Then
        assertThat(verdict(plan, "STANDARD 2018 10")).startsWith("MET").contains("\"value\":87");
    }

    @Test
    void aLoadChangesEachVerdictOnceAndNamesTheEventThatItIsFrom() {
        // Given
        String plan = announced("daily-2019-2030");
        Map<String, Long> before = revisionsOf27(plan);

        // When
        long first = batches.apply(List.of(
                Change.load(plan, 1, daily(plan, 2019, "1")),
                Change.load(plan, 2, daily(plan, 2020, "2")),
                Change.load(plan, 3, daily(plan, 2022, "3"))));

        // Then
        Map<String, Long> after = revisionsOf27(plan);
        assertThat(after).hasSameSizeAs(before);
        after.forEach((which, revision) -> assertThat(revision)
                .as(which)
                .isEqualTo(before.get(which) + (Integer.parseInt(which.split(" ")[1]) < 2019 ? 0 : 1)));
        assertThat(causes(plan, "27"))
                .hasEntrySatisfying("2018", cause -> assertThat(cause).startsWith("/announcer#" + plan))
                .containsEntry("2019", "/by-hand#" + first)
                .containsEntry("2020", "/by-hand#" + (first + 1))
                .containsEntry("2021", "/by-hand#" + (first + 1))
                .containsEntry("2022", "/by-hand#" + (first + 2));
    }

    // More than is fetched of a partition at once.
    @Test
    void aLoadOfNearlyAMegabyteIsTakenIn() {
        // Given
        String plan = announced("largest-2019-2030");
        List<MeasurementRecorded> sixteenYears = IntStream.rangeClosed(2010, 2025)
                .boxed()
                .flatMap(year -> daily(plan, year, "1.25").stream())
                .toList();
        ProducerRecord<String, byte[]> load = announcer.record("largest", Change.load(plan, 1, sixteenYears));
        assertThat(load.value().length).isBetween(900_000, 1_000_000);

        // When
        announcer.sendAndAwait(List.of(load));

        // Then
        assertThat(database.count("select count(*) from known_measurement where plan = ? and value = 1.25", plan))
                .isEqualTo(sixteenYears.size());
        assertThat(verdict(plan, "STANDARD 2025 27")).startsWith("NOT_MET false 2025-12-31");
    }

    @Test
    void aWithdrawnMeasurementCountsForNoVerdictAndDoesNotComeBack() {
        // Given
        String plan = announced("withdrawn-2019-2030");
        MeasurementRecorded late = Change.measured(plan, CITY, "27", "2018", 2, "95");

        // When
        announcer.announce("withdrawn-1", Change.withdrawn(plan, CITY, "27", "2018", 3));
        announcer.announce("withdrawn-2", late);
        announcer.announce("withdrawn-3", Change.load(plan, 1, late));

        // Then
        assertThat(verdict(plan, "STANDARD 2018 27")).startsWith("NOT_MEASURED");
        assertThat(verdict(plan, "TARGET 2030 27")).startsWith("NOT_MEASURED");
    }

    @Test
    void whatIsMeasuredAgainAfterItWasWithdrawnCounts() {
        // Given
        String plan = announced("again-measured-2019-2030");
        batches.apply(List.of(Change.load(plan, 1, Change.withdrawn(plan, CITY, "10.1", "2018", 2))));
        assertThat(verdict(plan, "STANDARD 2018 10")).startsWith("NOT_MEASURED");

        // When
        batches.apply(List.of(Change.measured(plan, CITY, "10.1", "2018", 3, "90")));

        // Then
        assertThat(verdict(plan, "STANDARD 2018 10")).startsWith("MET");
    }

    // Whoever was told that something is met has to be told that nothing is known of it any more.
    @Test
    void aDistrictOfWhichAllWasWithdrawnKeepsItsVerdictsAsNotMeasured() {
        // Given
        String plan = announced("left-2019-2030");
        int ofOneRegion = database.verdicts(plan).size();
        batches.apply(List.of(Change.measured(plan, "440781", "9", "2018", 1, "100")));
        assertThat(database.verdicts(plan).get("440781 STANDARD 2018 9")).startsWith("MET");

        // When
        batches.apply(List.of(Change.withdrawn(plan, "440781", "9", "2018", 2)));

        // Then
        assertThat(database.verdicts(plan)).hasSize(2 * ofOneRegion);
        assertThat(database.verdicts(plan).get("440781 STANDARD 2018 9")).startsWith("NOT_MEASURED");
        assertThat(database.rows("""
                        select verdict, previous from verdict_change
                        where plan = ? and region = '440781' and basis = 'STANDARD' and year = 2018 and indicator = '9'
                        order by id""", plan)).endsWith(List.of("NOT_MEASURED", "MET"));
    }

    @Test
    void aDistrictHasVerdictsOfItsOwnOnceSomethingIsKnownOfIt() {
        // Given
        String plan = announced("district-2019-2030");
        Map<String, String> before = database.versions(plan);

        // When
        announcer.announce("district-1", Change.measured(plan, "440781", "9", "2018", 1, "100"));

        // Then
        Map<String, String> after = database.versions(plan);
        assertThat(after).containsAllEntriesOf(before).hasSize(2 * before.size());
        assertThat(database.verdicts(plan).get("440781 STANDARD 2018 9")).startsWith("MET");
        assertThat(database.verdicts(plan).get("440781 STANDARD 2018 10")).startsWith("NOT_MEASURED");
    }

    @Test
    void aDistrictIsWholeEvenWhereItComesWithAChangedProject() {
        // Given
        String plan = announced("together-2019-2030");
        int ofOneRegion = database.verdicts(plan).size();

        // When
        batches.apply(
                List.of(Change.project(plan, 0, 2, COMPLETED), Change.measured(plan, "440781", "9", "2018", 1, "100")));

        // Then
        assertThat(database.verdicts(plan)).hasSize(2 * ofOneRegion);
    }

    @Test
    void eventsThatComeTwiceOrLateChangeNothing() {
        // Given
        String plan = announced("duplicates-2019-2030");
        announcer.announce("duplicates-2", Change.measured(plan, CITY, "10.1", "2018", 3, "87"));
        Map<String, String> before = database.versions(plan);
        List<EventData> again = new ArrayList<>(RealPlan.events(plan));
        again.add(Change.measured(plan, CITY, "10.1", "2018", 3, "87"));
        again.add(Change.measured(plan, CITY, "10.1", "2018", 2, "12"));
        Collections.shuffle(again, new Random(20190301));

        // When
        announcer.announce("duplicates-again-", again);

        // Then
        assertThat(database.versions(plan)).isEqualTo(before);
    }

    @Test
    void eventsThatComeBeforeTheirPlanCountOnceItIsThere() {
        // Given
        String plan = "early-2019-2030";
        announcer.announce(
                "early-",
                Stream.of(RealPlan.projects(plan), RealPlan.requirements(plan), RealPlan.baselines(plan))
                        .flatMap(some -> some)
                        .toList());
        assertThat(database.verdicts(plan)).isEmpty();

        // When
        announcer.announce("early-plan", RealPlan.defined(plan));

        // Then
        assertThat(database.verdicts(plan)).isEqualTo(database.verdicts(announced("early-compared-2019-2030")));
    }

    // Indicator 36 is dropped and the first two years are not looked at any more.
    @Test
    void aNewEditionOfThePlanForgetsWhatItDoesNotHaveAnyMore() {
        // Given
        String plan = announced("edition-2019-2030");
        Map<String, String> before = database.versions(plan);
        PlanDefinition first = RealPlan.named(plan);
        PlanDefinition second = new PlanDefinition(
                first.code(),
                first.name(),
                first.period(),
                2017,
                first.timeZone(),
                first.region(),
                first.horizons(),
                first.standard(),
                first.programme(),
                first.regions(),
                first.domains(),
                first.tasks(),
                first.departments(),
                first.indicators().subList(0, 35),
                first.notes());

        // When
        announcer.announce("edition-2", new PlanDefined(2, second));

        // Then
        Map<String, String> after = database.versions(plan);
        assertThat(after).hasSize(35 * 2 * 14);
        assertThat(before).containsAllEntriesOf(after);
    }

    // A consumer knows the verdict of the first edition, and takes over only what has a higher revision.
    @Test
    void anIndicatorThatIsDroppedAndComesBackGoesOnFromItsLastRevision() {
        // Given
        String plan = announced("returning-2019-2030");
        batches.apply(List.of(Change.measured(plan, CITY, "27", "2018", 2, "1")));
        Map<String, Long> before = revisionsOf27(plan);
        PlanDefinition whole = RealPlan.named(plan);
        batches.apply(List.of(new PlanDefined(2, without(whole, "27"))));
        assertThat(revisionsOf27(plan)).isEmpty();

        // When
        batches.apply(List.of(new PlanDefined(3, whole)));

        // Then
        Map<String, Long> after = revisionsOf27(plan);
        assertThat(after).hasSameSizeAs(before);
        after.forEach((which, revision) -> assertThat(revision).as(which).isGreaterThan(before.get(which)));
    }

    @Test
    void aValueFromBeforeTheYearsOfAPlanMakesNoVerdictsForThoseYears() {
        // Given
        String plan = announced("older-2019-2030");

        // When
        announcer.announce("older-1", Change.measured(plan, CITY, "12", "2014", 1, "77"));

        // Then
        assertThat(database.count("select min(year) from verdict where plan = ?", plan))
                .isEqualTo(2015);
    }

    private String announced(String plan) {
        announcer.announce(plan + "-", RealPlan.events(plan));
        return plan;
    }

    private static List<MeasurementRecorded> measurementsOf10And27(String plan) {
        return List.of(
                Change.measured(plan, CITY, "10.1", "2020", 1, "90"),
                Change.measured(plan, CITY, "10.2", "2020", 1, "3"),
                Change.measured(plan, CITY, "27", "2021", 1, "12"),
                Change.withdrawn(plan, CITY, "27", "2018", 2));
    }

    private static List<MeasurementRecorded> daily(String plan, int year, String value) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(day -> Change.measured(plan, CITY, "27", day.toString(), 1, value))
                .toList();
    }

    private static PlanDefinition without(PlanDefinition plan, String indicator) {
        return new PlanDefinition(
                plan.code(),
                plan.name(),
                plan.period(),
                plan.measuredFrom(),
                plan.timeZone(),
                plan.region(),
                plan.horizons(),
                plan.standard(),
                plan.programme(),
                plan.regions(),
                plan.domains(),
                plan.tasks(),
                plan.departments(),
                plan.indicators().stream()
                        .filter(any -> !any.number().equals(indicator))
                        .toList(),
                plan.notes());
    }

    /** By basis and year. */
    private Map<String, Long> revisionsOf27(String plan) {
        return database
                .rows("select basis || ' ' || year, revision from verdict where plan = ? and indicator = '27'", plan)
                .stream()
                .collect(toMap(row -> row.get(0), row -> Long.valueOf(row.get(1))));
    }

    /** What the verdicts by the standard are caused by, by year. */
    private Map<String, String> causes(String plan, String indicator) {
        return database
                .rows(
                        "select year, caused_by from verdict where plan = ? and indicator = ? and basis = 'STANDARD'",
                        plan,
                        indicator)
                .stream()
                .collect(toMap(row -> row.get(0), row -> row.get(1)));
    }

    private String verdict(String plan, String which) {
        return database.verdicts(plan).get(CITY + " " + which);
    }

    private Set<String> changedBy(String plan, EventData event) {
        Map<String, String> before = database.verdicts(plan);
        announcer.announce(plan + "-change", event);
        Map<String, String> after = database.verdicts(plan);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Set<String> changed = new HashSet<>(after.keySet());
        changed.removeIf(key -> after.get(key).equals(before.get(key)));
        return changed;
    }

    private static Set<String> keys(String indicator, Predicate<Integer> years) {
        return IntStream.rangeClosed(2015, 2030)
                .boxed()
                .filter(years)
                .flatMap(year -> Stream.of("STANDARD", "TARGET").map(basis -> key(basis, year, indicator)))
                .collect(toSet());
    }

    private static String key(String basis, int year, String indicator) {
        return String.join(" ", CITY, basis, Integer.toString(year), indicator);
    }
}
