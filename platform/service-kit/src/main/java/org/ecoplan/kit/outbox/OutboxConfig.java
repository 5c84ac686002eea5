package org.ecoplan.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events leave. */
@ConfigMapping(prefix = "ecoplan.outbox")
interface OutboxConfig {

    /** Events sent before waiting for Kafka to have them all, at most. */
    @WithDefault("500")
    int batchSize();

    /** Bytes of events sent before waiting for Kafka; an event that is larger than this goes alone. */
    @WithDefault("8000000")
    long batchBytes();

    /**
     * The shortest time from one batch to the next. An event after a quiet moment leaves at once; where they come one
     * upon another, a few at a time cost the relay, Kafka and every reader much less than each by itself. After a batch
     * of many it is up to five times as long.
     */
    @WithDefault("PT0.01S")
    Duration pace();

    /** How often to look without being woken: for what other instances of the service stored. */
    @WithDefault("PT0.2S")
    Duration pollInterval();

    /** How long to wait before trying again when Kafka or the database is away. */
    @WithDefault("PT1S")
    Duration retryDelay();
}
