package org.ecoplan.reporting.intake;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.reporting.RealPlan.CITY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
import org.ecoplan.contracts.event.EventData;
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
    void aProjectChangesTheVerdictsOnThePlansImplementationFromItsDueYearOn() {
        // Given
        String plan = announced("project-2019-2030");

        // When
        Set<String> changed = changedBy(plan, Change.project(plan, 0, 2, COMPLETED));

        // Then
        assertThat(changed).isEqualTo(keys("1", year -> year >= 2020));
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
