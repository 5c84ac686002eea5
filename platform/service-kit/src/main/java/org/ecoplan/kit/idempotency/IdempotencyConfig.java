package org.ecoplan.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long outcomes are kept, and how long it may take to reach one. */
@ConfigMapping(prefix = "ecoplan.idempotency")
interface IdempotencyConfig {

    /** After this a key is as good as new. */
    @WithDefault("PT24H")
    Duration expiry();

    /** How long the transaction of a request with a key may last. */
    @WithDefault("PT1M")
    Duration timeout();

    /** The same for a method that takes a large body: its sender's line may be slow. */
    @WithDefault("PT2H")
    Duration largeBodyTimeout();
}
