package org.ecoplan.reporting.intake;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.reporting.Database;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/**
 * However events come, cut into batches, twice, late and in any order, what is known in the end decides: the verdicts
 * are those of the last states told at once.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class RandomHistoriesTest {

    private static final int HISTORIES = 200;

    @Inject
    Batches batches;

    @Inject
    Database database;

    @Test
    void endInTheVerdictsOfTheLastStates() {
        // Given
        List<EventData> lastStates = new ArrayList<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            lastStates.addAll(lastStates(RandomHistories.history("straight-" + seed, new Random(seed))));
        }
        batches.apply(lastStates);

        // When
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            applyInBatches(
                    RandomHistories.someInLoads(
                            RandomHistories.mixed(RandomHistories.history("history-" + seed, random), random), random),
                    random);
        }

        // Then
        for (int seed = 0; seed < HISTORIES; seed++) {
            assertThat(database.verdicts("history-" + seed))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .isEqualTo(database.verdicts("straight-" + seed));
        }
    }

    private void applyInBatches(List<EventData> events, Random random) {
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(16));
            batches.apply(events.subList(from, to));
            from = to;
        }
    }

    private static List<EventData> lastStates(List<EventData> history) {
        Map<String, EventData> byKey = history.stream()
                .collect(toMap(
                        event -> event.getClass().getSimpleName() + event.key(),
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingLong(EventData::revision))));
        return List.copyOf(byKey.values());
    }
}
