package org.ecoplan.reporting.freshness;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How instances hear of what is taken in. */
@ConfigMapping(prefix = "ecoplan.freshness")
interface FreshnessConfig {

    /** How long to wait before listening again when the database is away. */
    @WithDefault("PT1S")
    Duration retryDelay();

    /** How often to ask whether the connection that nothing comes from is alive. */
    @WithDefault("PT2S")
    Duration probe();

    /** How long a question waits for the version that it names. */
    @WithDefault("PT5S")
    Duration longestWait();

    /** How many questions wait at a time: each has a thread. */
    @WithDefault("50")
    int mostWaiting();

    /** How much memory answers may take that are kept. */
    @WithDefault("32M")
    MemorySize preparedBytes();
}
