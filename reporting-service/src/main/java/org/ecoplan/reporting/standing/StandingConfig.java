package org.ecoplan.reporting.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What units are held to. */
@ConfigMapping(prefix = "ecoplan.standing")
interface StandingConfig {

    /** How long nothing is reported of a project in progress before its report is overdue. */
    @WithDefault("P120D")
    Period reportAfter();
}
