package org.ecoplan.kit.outbox;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;

/**
 * What a write told: who has taken in these states, or newer ones of the same things, has taken in all of it. Of what
 * goes into one partition of a topic the last state stands for the others, since they are read in their order.
 *
 * <p>In the API it is a token, which says nothing to who has it.
 */
public record Freshness(List<State> states) {

    /** The header that answers to writes have, and requests for what is to be as new. */
    public static final String HEADER = "Ecoplan-Version";

    private static final int LONGEST_TOKEN = 8_000;
    private static final String WRONG = "this is no version that a write was answered with";

    public Freshness {
        states = List.copyOf(states);
    }

    /**
     * One state of one thing.
     *
     * @param key as of the event that tells it, {@link EventData#key}
     */
    public record State(EventType type, String key, long revision) {

        static State of(EventData data) {
            EventData last = data instanceof MeasurementsRecorded load ? lastOf(load) : data;
            return new State(EventType.of(last), last.key(), last.revision());
        }

        private static MeasurementRecorded lastOf(MeasurementsRecorded load) {
            return load.measurements().get(load.measurements().size() - 1);
        }
    }

    /** What is known when one event is. */
    public static Freshness of(EventData data) {
        return new Freshness(List.of(State.of(data)));
    }

    /** @throws IllegalArgumentException for what is no token */
    public static Freshness parse(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException(WRONG);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<State> states = new ArrayList<>();
            for (String line : text.split("\n")) {
                String[] parts = line.split(" ", 3);
                states.add(new State(EventType.valueOf(parts[0]), parts[2], Long.parseLong(parts[1])));
            }
            return new Freshness(states);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(WRONG, e);
        }
    }

    public String token() {
        String text = states.stream()
                .map(state -> state.type() + " " + state.revision() + " " + state.key())
                .collect(joining("\n"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Collects what one transaction tells. */
    static final class Collector {

        private final Map<Place, State> last = new LinkedHashMap<>();

        private record Place(String topic, int partition) {}

        void add(Collection<? extends EventData> events, int partitions) {
            for (EventData event : events) {
                last.put(
                        new Place(EventType.of(event).topic(), StoredEvent.partition(event.partitionKey(), partitions)),
                        State.of(event));
            }
        }

        Freshness collected() {
            return new Freshness(List.copyOf(last.values()));
        }
    }
}
