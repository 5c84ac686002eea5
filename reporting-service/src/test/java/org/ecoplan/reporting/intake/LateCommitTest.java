package org.ecoplan.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ecoplan.reporting.RealPlan.CITY;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/**
 * An instance that has lost its partitions without noticing, in the middle of a transaction, and the one that has them
 * now: who reads the changes of a plan by their ids misses none of either.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class LateCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PLAN = "late-commit-2019-2030";

    @Inject
    IntakeHandler handler;

    @Inject
    Batches batches;

    @Inject
    Database database;

    @Inject
    Holding holding;

    /** Holds transactions that are caused by one event after everything in them has been written. */
    @ApplicationScoped
    static class Holding {

        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        boolean hasWritten() {
            return written.getCount() == 0;
        }

        void release() {
            released.countDown();
        }

        void hold(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StateChanged changed)
                throws InterruptedException {
            if (changed.changes().stream().anyMatch(change -> change.causedBy().equals("/late#1"))) {
                written.countDown();
                if (!released.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let it go on");
                }
            }
        }
    }

    @Test
    void aTransactionThatCommitsLateHidesNoChangeFromWhoReadsByIds() throws InterruptedException {
        // Given
        batches.apply(RealPlan.events(PLAN));
        List<Long> read = new ArrayList<>(changesAfter(0));
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> handler.apply(
                batch("late-measurements", "/late#1", Change.measured(PLAN, CITY, "10.1", "2018", 2, "90"))));
        await().atMost(PATIENCE).until(() -> holding.hasWritten() || late.isDone());
        assertThat(late).isNotDone();

        // When: the same plan by another topic, as whoever has the partition now reads it
        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> handler.apply(
                batch("late-requirements", "/late#2", Change.measured(PLAN, CITY, "27", "2018", 2, "1"))));
        await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(5)).until(() -> {
            read.addAll(changesAfter(read.get(read.size() - 1)));
            return true;
        });
        holding.release();
        late.join();
        next.join();
        read.addAll(changesAfter(read.get(read.size() - 1)));

        // Then
        assertThat(read).isEqualTo(changesAfter(0));
        assertThat(database.count("""
                        select count(distinct caused_by) from verdict_change
                        where plan = ? and caused_by like '/late#%'""", PLAN)).isEqualTo(2);
    }

    private List<Long> changesAfter(long id) {
        return database.rows("select id from verdict_change where plan = ? and id > ? order by id", PLAN, id).stream()
                .map(row -> Long.parseLong(row.get(0)))
                .toList();
    }

    private static Batch batch(String topic, String id, MeasurementRecorded measurement) {
        ReceivedEvent event = new ReceivedEvent(id, measurement.recordedAt(), measurement);
        return new Batch(List.of(event), List.of(), Map.of(new TopicPartition(topic, 4), new Batch.Span(0, 1)));
    }
}
