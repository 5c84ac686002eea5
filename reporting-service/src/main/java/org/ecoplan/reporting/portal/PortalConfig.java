package org.ecoplan.reporting.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the portal finds the other two services. */
@ConfigMapping(prefix = "ecoplan.portal")
interface PortalConfig {

    /** Where indicator-service answers, as in {@code http://indicator-service:8080}. */
    @WithDefault("http://localhost:8081")
    URI indicatorService();

    /** Where project-service answers. */
    @WithDefault("http://localhost:8082")
    URI projectService();

    /** How long one of them may say nothing before its answer is given up. */
    @WithDefault("PT30S")
    Duration patience();
}
