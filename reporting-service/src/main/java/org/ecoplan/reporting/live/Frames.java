package org.ecoplan.reporting.live;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.ecoplan.reporting.compliance.NumberedChange;

/** What goes over the line. A frame without data is no event to a browser, but it keeps its id. */
record Frames(Sse sse, Duration reconnect) {

    static final String CHANGE = "verdict-changed";

    OutboundSseEvent beginning(long position) {
        return sse.newEventBuilder()
                .comment("what changes after this")
                .id(Long.toString(position))
                .reconnectDelay(reconnect.toMillis())
                .build();
    }

    OutboundSseEvent heartbeat(long position) {
        return sse.newEventBuilder()
                .comment("nothing new")
                .id(Long.toString(position))
                .build();
    }

    OutboundSseEvent change(NumberedChange change) {
        return sse.newEventBuilder()
                .id(Long.toString(change.id()))
                .name(CHANGE)
                .data(change.change())
                .build();
    }
}
