package org.ecoplan.kit.load;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How loads are run. */
@ConfigMapping(prefix = "ecoplan.loads")
public interface LoadConfig {

    /** How long one load may take. */
    @WithDefault("PT2H")
    Duration longest();

    /** How long the result of a load can be asked for. */
    @WithDefault("P7D")
    Duration expiry();

    /** How often a job says how far it is. */
    @WithDefault("PT0.5S")
    Duration progressInterval();

    /** How often to look for jobs without being told of one: for those of an instance that died. */
    @WithDefault("PT2S")
    Duration pollInterval();

    /** How often a job is begun again after this service died in the middle of it. */
    @WithDefault("3")
    int attempts();
}
