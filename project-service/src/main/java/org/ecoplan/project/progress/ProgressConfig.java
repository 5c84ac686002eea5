package org.ecoplan.project.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Period;

/** When a project is called late. */
@ConfigMapping(prefix = "ecoplan.progress")
public interface ProgressConfig {

    /** By how many percent of the pace needed a project may be slower before it is at risk. */
    @WithDefault("10")
    BigDecimal paceTolerance();

    /** How long nothing is reported of a project in progress before it has stalled. */
    @WithDefault("P120D")
    Period stalledAfter();
}
