package org.ecoplan.reporting.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.reporting.RealPlan.CITY;
import static org.ecoplan.reporting.intake.Change.measured;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions move with what is taken in, and are not known while nobody tells. */
@QuarkusTest
@WithTestResource(Backends.class)
class PlanVersionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    PlanVersions versions;

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @BeforeEach
    void somebodyTells() {
        await().atMost(PATIENCE).until(() -> versions.of("any").isPresent());
    }

    @Test
    void whatIsTakenInMovesTheVersionOfItsPlanAlone() {
        // Given
        String plan = "version-2019-2030";
        announcer.announce("version-", RealPlan.events(plan));
        long before = settled(plan);
        long ofAnother = settled("version-of-another");

        // When
        announcer.announce("version-change", measured(plan, CITY, "10.1", "2018", 2, "90"));

        // Then
        await().atMost(PATIENCE).until(() -> versions.of(plan).orElseThrow() > before);
        assertThat(versions.of("version-of-another")).hasValue(ofAnother);
    }

    @Test
    void whatAllPlansShareMovesAllVersions() {
        long before = settled("version-of-units");
        Unit unit =
                new Unit("version-unit", new LocalizedText("单位", "Unit"), Unit.Kind.DEPARTMENT, CITY, null, List.of());

        announcer.announce("version-unit", new UnitDefined(1, unit, null, null, null));

        await().atMost(PATIENCE).until(() -> versions.of("version-of-units").orElseThrow() > before);
    }

    // What was taken in meanwhile nobody told: every version is another one.
    @Test
    void nothingIsMissedWhenTheConnectionBreaks() {
        // Given
        String plan = "version-unheard";
        long before = settled(plan);

        // When
        cutTheListeningConnection();

        // Then
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> versions.of(plan).isEmpty());
        await().atMost(PATIENCE).until(() -> versions.of(plan).isPresent());
        assertThat(versions.of(plan).orElseThrow()).isGreaterThan(before);
        announcer.announce("version-unheard-", RealPlan.defined(plan));
        long heardAgain = versions.of(plan).orElseThrow();
        announcer.announce("version-unheard-again", measured(plan, CITY, "10.1", "2018", 2, "90"));
        await().atMost(PATIENCE).until(() -> versions.of(plan).orElseThrow() > heardAgain);
    }

    private void cutTheListeningConnection() {
        assertThat(database.count("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'intake-listener'""")).isEqualTo(1);
    }

    private long settled(String plan) {
        long[] last = {-1};
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(() -> {
            OptionalLong now = versions.of(plan);
            boolean same = now.isPresent() && now.getAsLong() == last[0];
            last[0] = now.orElse(-1);
            return same;
        });
        return last[0];
    }
}
