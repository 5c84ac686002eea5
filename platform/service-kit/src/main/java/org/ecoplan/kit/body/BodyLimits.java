package org.ecoplan.kit.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many bytes a body may have, before and after decoding. */
@ConfigMapping(prefix = "ecoplan.http")
interface BodyLimits {

    @WithDefault("16M")
    MemorySize largestBody();

    /** Of methods that are {@link LargeBody}. */
    @WithDefault("1G")
    MemorySize largestBatch();
}
