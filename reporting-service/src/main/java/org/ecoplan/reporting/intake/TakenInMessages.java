package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What was taken in, as texts that are short enough for PostgreSQL, which takes less than 8000 bytes at once. */
@ApplicationScoped
public class TakenInMessages {

    /** Characters of plans in one message: each of them is six bytes of JSON at the most. */
    private static final int LONGEST = 1_000;

    private final ObjectMapper json;

    TakenInMessages(ObjectMapper json) {
        this.json = json;
    }

    /** As it is written: partitions by {@code topic/number}. */
    record Message(Set<String> plans, boolean everyPlan, Map<String, Long> offsets) {}

    /** The offsets come last: who has read them has read what lies before them. */
    List<String> write(TakenIn takenIn) {
        List<Message> messages = new ArrayList<>();
        Set<String> some = new HashSet<>();
        int length = 0;
        boolean everyPlan = takenIn.everyPlan();
        for (String plan : takenIn.plans()) {
            if (plan.length() > LONGEST) {
                // no plan of ours has such a name; it must not keep others from being told
                everyPlan = true;
                continue;
            }
            if (length + plan.length() > LONGEST) {
                messages.add(new Message(some, false, Map.of()));
                some = new HashSet<>();
                length = 0;
            }
            some.add(plan);
            length += plan.length() + 3;
        }
        Map<String, Long> offsets = new HashMap<>();
        takenIn.offsets().forEach((partition, next) -> offsets.put(name(partition), next));
        messages.add(new Message(some, everyPlan, offsets));
        return messages.stream().map(this::text).toList();
    }

    public TakenIn read(String text) {
        try {
            Message message = json.readValue(text, new TypeReference<Message>() {});
            Map<TopicPartition, Long> offsets = new HashMap<>();
            message.offsets().forEach((partition, next) -> offsets.put(partition(partition), next));
            return new TakenIn(message.plans(), message.everyPlan(), offsets);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }

    private static TopicPartition partition(String name) {
        int slash = name.lastIndexOf('/');
        return new TopicPartition(name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
    }
}
