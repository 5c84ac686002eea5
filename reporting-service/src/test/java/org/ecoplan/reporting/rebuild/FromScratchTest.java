package org.ecoplan.reporting.rebuild;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.intake.Batches;
import org.ecoplan.reporting.intake.RandomHistories;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is made from the topics is what was made event by event, row for row: however events came then, however
 * compaction has thinned them out since, and wherever between two plans reading went on.
 */
@QuarkusTest
@WithTestResource(Backends.class)
class FromScratchTest {

    /** More of them take a minute a thousand. */
    private static final int HISTORIES = Integer.getInteger("ecoplan.histories", 200);

    @Inject
    Batches batches;

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    Rebuilds rebuilds;

    @Inject
    RebuildSteps steps;

    @Inject
    OtherInstance otherInstance;

    private Rebuilds.Attempt attempt;

    @BeforeEach
    void otherInstanceBegins() throws SQLException {
        otherInstance.comes();
        attempt = rebuilds.begin(rebuilds.queue().orElseThrow().id());
        steps.begin(attempt);
    }

    @AfterEach
    void otherInstanceGoes() throws SQLException {
        rebuilds.unfinished().ifPresent(rebuild -> rebuilds.fail(rebuild.id(), "it was only a test"));
        steps.drop();
        otherInstance.goes();
    }

    @Test
    void equalsWhatWasMadeEventByEvent() {
        // Given
        Map<String, List<EventData>> histories = new HashMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            String plan = "scratch-" + seed;
            List<EventData> events = RandomHistories.someInLoads(
                    RandomHistories.mixed(RandomHistories.history(plan, random), random), random);
            inPieces(events, random).forEach(batches::apply);
            histories.put(plan, events);
        }

        // When
        histories.forEach((plan, events) -> {
            Random random = new Random(plan.hashCode());
            List<EventData> left = compacted(events, random);
            int judgedAt = random.nextInt(left.size() + 1);
            inPieces(left.subList(0, judgedAt), random)
                    .forEach(piece -> steps.remember(attempt, records(piece), Progress.ofReading(0, 0)));
            steps.judge(attempt, plan, Progress.ofJudging(0, 0, 0));
            inPieces(left.subList(judgedAt, left.size()), random)
                    .forEach(piece -> steps.catchUp(attempt, records(piece)));
        });

        // Then
        for (String table : TablesBeside.TABLES) {
            assertThat(rowsOnlyIn("public", table, "rebuild")).as(table).isEmpty();
            assertThat(rowsOnlyIn("rebuild", table, "public")).as(table).isEmpty();
            assertThat(database.count("select count(*) from " + table + " where plan like 'scratch-%'"))
                    .as(table)
                    .isPositive();
        }
        assertThat(database.count("select count(*) from rebuild.outbox")).isZero();
        assertThat(database.count("select count(*) from verdict_change where caused_by = ?", attempt.cause()))
                .isZero();
    }

    private List<List<String>> rowsOnlyIn(String schema, String table, String other) {
        return database.rows("""
                select * from %1$s.%2$s where plan like 'scratch-%%' except
                select * from %3$s.%2$s where plan like 'scratch-%%'""".formatted(schema, table, other));
    }

    private static List<List<EventData>> inPieces(List<EventData> events, Random random) {
        List<List<EventData>> pieces = new ArrayList<>();
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + random.nextInt(16));
            pieces.add(events.subList(from, to));
            from = to;
        }
        return pieces;
    }

    /** Of each thing the last state, some of the others, and in another order: it comes from several topics. */
    private static List<EventData> compacted(List<EventData> events, Random random) {
        Map<String, Long> newest = new HashMap<>();
        events.forEach(event -> newest.merge(key(event), event.revision(), Math::max));
        List<EventData> left = new ArrayList<>(events);
        // the key of a load never comes again
        left.removeIf(event -> !(event instanceof MeasurementsRecorded)
                && event.revision() < newest.get(key(event))
                && random.nextBoolean());
        Collections.shuffle(left, random);
        return left;
    }

    private static String key(EventData event) {
        return event.getClass().getSimpleName() + event.key();
    }

    private ConsumerRecords<String, byte[]> records(List<EventData> events) {
        return new ConsumerRecords<>(
                IntStream.range(0, events.size())
                        .mapToObj(i -> consumed(i, announcer.record("again-" + i, events.get(i))))
                        .collect(groupingBy(record -> new TopicPartition(record.topic(), record.partition()))),
                Map.of());
    }

    private static ConsumerRecord<String, byte[]> consumed(long offset, ProducerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                record.key().length(),
                record.value().length,
                record.key(),
                record.value(),
                record.headers(),
                Optional.empty());
    }
}
