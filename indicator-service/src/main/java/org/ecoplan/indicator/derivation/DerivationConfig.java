package org.ecoplan.indicator.derivation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How derived values follow their observations. */
@ConfigMapping(prefix = "ecoplan.derivation")
interface DerivationConfig {

    /** How often to look for observations that have changed. */
    @WithDefault("PT0.5S")
    Duration pollInterval();
}
