package org.ecoplan.reporting.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events come in. */
@ConfigMapping(prefix = "ecoplan.intake")
interface IntakeConfig {

    /** Instances with the same group share the plans among them. */
    @WithDefault("reporting-service")
    String group();

    /** Records taken into one transaction. */
    @WithDefault("1000")
    int batchSize();

    /** How long to wait before trying again when Kafka or the database is away. */
    @WithDefault("PT1S")
    Duration retryDelay();
}
