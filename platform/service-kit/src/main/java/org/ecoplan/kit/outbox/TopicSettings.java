package org.ecoplan.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How topics are created that do not exist yet. */
@ConfigMapping(prefix = "ecoplan.topics")
interface TopicSettings {

    /** The same for all topics, and never changed afterwards: it decides where a plan's events are. */
    @WithDefault("6")
    int partitions();

    /** Three in production; one on a single broker. */
    @WithDefault("1")
    short replicationFactor();
}
