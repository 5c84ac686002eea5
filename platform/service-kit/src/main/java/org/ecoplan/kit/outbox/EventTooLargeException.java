package org.ecoplan.kit.outbox;

/** An event is larger than Kafka would take; nothing was stored. */
public class EventTooLargeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int size;

    EventTooLargeException(String event, int size) {
        super("the event %s has %d bytes; it may have %d".formatted(event, size, Outbox.LARGEST_EVENT));
        this.size = size;
    }

    /** Its size in bytes. */
    public int size() {
        return size;
    }
}
