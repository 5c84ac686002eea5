package org.ecoplan.reporting.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a rebuild stays out of the way. */
@ConfigMapping(prefix = "ecoplan.rebuild")
interface RebuildConfig {

    /** Records taken into one transaction, at most. */
    @WithDefault("500")
    int batchSize();

    /** For each second of work so much rest. */
    @WithDefault("PT0.5S")
    Duration restPerSecond();

    /** How long what is made may wait for one of the locks that it needs to take its place; others wait behind it. */
    @WithDefault("PT0.1S")
    Duration longestLockWait();

    /** How long new events may be held up at once; what takes longer is undone, and tried again. */
    @WithDefault("PT0.5S")
    Duration longestHoldUp();

    /** New events are held up once there are no more of them behind what was made. */
    @WithDefault("20")
    int closeEnough();

    /** Verdicts that came out different, told while new events are held up once. */
    @WithDefault("200")
    int changesAtOnce();

    /** How long to wait before trying again to take the place. */
    @WithDefault("PT0.5S")
    Duration retryDelay();

    /** How long to go on trying without getting any further. */
    @WithDefault("PT10M")
    Duration patience();

    /** How often to look whether a rebuild was asked for elsewhere. */
    @WithDefault("PT1S")
    Duration pollInterval();

    /** How often a rebuild is begun whose instance ends before it is done. */
    @WithDefault("5")
    int attempts();
}
