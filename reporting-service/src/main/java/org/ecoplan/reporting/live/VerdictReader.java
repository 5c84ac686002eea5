package org.ecoplan.reporting.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.ecoplan.reporting.compliance.NumberedChange;

/**
 * One who reads a plan's changes: how far they have come, and what comes next. It is asked for the next frames when those
 * before have left, by one thread at a time.
 */
final class VerdictReader {

    private final ChangeFilter filter;
    private final Frames frames;
    private final Source source;
    private final Duration heartbeat;

    private long position;
    private long lastSent = System.nanoTime();
    private boolean begun;

    /** Where changes come from. */
    interface Source {

        /** The version of the plan. */
        OptionalLong version();

        /** The next changes behind one, with whatever was committed when the plan had that version. */
        Uni<List<NumberedChange>> after(long id, OptionalLong version);

        /** Ends when there may be more than there was at that version, or after that time at the latest. */
        Uni<Void> more(OptionalLong version, Duration atMost);
    }

    /** @param position the id of the change behind which it begins */
    VerdictReader(long position, ChangeFilter filter, Frames frames, Source source, Duration heartbeat) {
        this.position = position;
        this.filter = filter;
        this.frames = frames;
        this.source = source;
        this.heartbeat = heartbeat;
    }

    /** All frames, each pulled when it is asked for, until it is over. */
    Multi<OutboundSseEvent> frames(BooleanSupplier over) {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .until(some -> over.getAsBoolean())
                .onItem()
                .disjoint();
    }

    /** The next frames: changes, or a sign of life; none if there was nothing to say for a while. */
    private Uni<List<OutboundSseEvent>> next() {
        if (!begun) {
            begun = true;
            return Uni.createFrom().item(sent(List.of(frames.beginning(position))));
        }
        OptionalLong version = source.version();
        return source.after(position, version).flatMap(page -> page.isEmpty() ? silence(version) : passed(page));
    }

    private Uni<List<OutboundSseEvent>> passed(List<NumberedChange> page) {
        position = page.get(page.size() - 1).id();
        List<OutboundSseEvent> events = page.stream()
                .filter(change -> filter.passes(change.change()))
                .map(frames::change)
                .toList();
        return Uni.createFrom().item(events.isEmpty() ? signOfLife() : sent(events));
    }

    private Uni<List<OutboundSseEvent>> silence(OptionalLong version) {
        Duration left = heartbeat.minus(sinceLastSent());
        return left.isNegative()
                ? Uni.createFrom().item(signOfLife())
                : source.more(version, left).map(more -> signOfLife());
    }

    /** Where the reader is by now is said with it: passed changes that they did not want are not read again. */
    private List<OutboundSseEvent> signOfLife() {
        return sinceLastSent().compareTo(heartbeat) < 0 ? List.of() : sent(List.of(frames.heartbeat(position)));
    }

    private List<OutboundSseEvent> sent(List<OutboundSseEvent> events) {
        lastSent = System.nanoTime();
        return events;
    }

    private Duration sinceLastSent() {
        return Duration.ofNanos(System.nanoTime() - lastSent);
    }
}
