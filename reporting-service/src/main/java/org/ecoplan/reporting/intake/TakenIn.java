package org.ecoplan.reporting.intake;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.UnitDefined;

/**
 * What one transaction took in, as all instances are told of it.
 *
 * @param plans the plans that something was told of, news or not
 * @param everyPlan whether something was told that all plans share
 * @param offsets how far was read: the next offset of each partition
 */
public record TakenIn(Set<String> plans, boolean everyPlan, Map<TopicPartition, Long> offsets) {

    /** The channel of the database that it is told on. */
    public static final String CHANNEL = "taken_in";

    static TakenIn of(Batch batch) {
        Set<String> plans = new HashSet<>();
        boolean everyPlan = false;
        for (ReceivedEvent event : batch.events()) {
            EventData data = event.data();
            if (data instanceof UnitDefined) {
                everyPlan = true;
            } else {
                plans.add(data.partitionKey());
            }
        }
        return new TakenIn(
                plans,
                everyPlan,
                batch.spans().entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, span -> span.getValue().next())));
    }
}
