package org.ecoplan.reporting.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How changes reach those who stay connected. */
@ConfigMapping(prefix = "ecoplan.live")
interface LiveConfig {

    /** Readers that one instance serves at a time. */
    @WithDefault("1000")
    int readers();

    /** The longest silence: after it a comment is sent, so that nobody in between takes the connection for dead. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How soon a reader shall come back whose connection broke. */
    @WithDefault("PT2S")
    Duration reconnect();

    /** How often to look for changes although none is told. */
    @WithDefault("PT5S")
    Duration poll();

    /** The same while nobody can tell, since the database cannot be heard. */
    @WithDefault("PT1S")
    Duration pollUnheard();
}
