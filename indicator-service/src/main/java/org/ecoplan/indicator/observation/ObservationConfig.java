package org.ecoplan.indicator.observation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;

/** Which observations are taken, and how they are kept. */
@ConfigMapping(prefix = "ecoplan.observations")
public interface ObservationConfig {

    /** The first day that can have been observed; a mistyped year makes no partition. */
    @WithDefault("1990-01-01")
    LocalDate earliest();

    /** As many rows of a load are kept in memory; those of a longer one go to a temporary table. */
    @WithDefault("20000")
    int mostInMemory();

    /** How often to see to it that the partitions of this year and the next are there. */
    @WithDefault("PT24H")
    Duration partitionCheck();
}
