package org.ecoplan.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    @Test
    void keepsRecordsAndPositionsAndAddress() throws Exception {
        String firstAddress;
        try (KafkaBroker broker = KafkaBroker.startDurable(directory)) {
            Records records = new Records(broker);
            records.createTopic();
            records.send("read before");
            assertEquals(List.of("read before"), records.receive());
            records.send("unread");
            firstAddress = broker.bootstrapServers();
        }

        try (KafkaBroker broker = KafkaBroker.startDurable(directory)) {
            assertEquals(List.of("unread"), new Records(broker).receive());
            assertEquals(firstAddress, broker.bootstrapServers());
        }
    }

    @Test
    void keepsWhatItAcknowledgedBeforeItWasKilled() throws Exception {
        KilledRun.ofBroker(directory, "acknowledged");

        try (KafkaBroker broker = KafkaBroker.startDurable(directory)) {
            assertEquals(List.of("acknowledged"), new Records(broker).receive());
        }
    }

    @Test
    void doesNotCreateATopicThatIsOnlyNamed() throws Exception {
        try (KafkaBroker broker = KafkaBroker.startThrowaway();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ExecutionException refusal = assertThrows(
                    ExecutionException.class,
                    () -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get());
            assertEquals(
                    UnknownTopicOrPartitionException.class, refusal.getCause().getClass());
        }
    }

    @Test
    void leavesADirectoryAloneThatIsInUse() {
        KafkaBroker first = KafkaBroker.startDurable(directory);
        try (first) {
            assertThrows(IllegalStateException.class, () -> KafkaBroker.startDurable(directory));
        }
    }
}
