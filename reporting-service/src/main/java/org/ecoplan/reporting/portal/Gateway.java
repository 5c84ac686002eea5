package org.ecoplan.reporting.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/**
 * Passes requests to the other two services on, so that the portal has one origin: a browser asks no other host, and the
 * services need no CORS rules that name one.
 *
 * <p>{@code /services/indicator/api/v1/plans} is {@code /api/v1/plans} of indicator-service.
 */
@ApplicationScoped
class Gateway {

    /** Before the routes of this service's own, which know nothing below {@link #PATH}. */
    private static final int FIRST = -100;

    private static final String PATH = "/services/";

    private final Vertx vertx;
    private final PortalConfig config;
    private final ObjectMapper json;

    Gateway(Vertx vertx, PortalConfig config, ObjectMapper json) {
        this.vertx = vertx;
        this.config = config;
        this.json = json;
    }

    void open(@Observes Router router) {
        pass(router, "indicator", config.indicatorService());
        pass(router, "project", config.projectService());
    }

    private void pass(Router router, String service, URI target) {
        String path = PATH + service;
        HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions(), vertx.createHttpClient(options(target)))
                .addInterceptor(new Passage(service, path, json));
        proxy.origin(port(target), target.getHost());
        router.route(path + "/*").order(FIRST).handler(context -> proxy.handle(context.request()));
    }

    private HttpClientOptions options(URI target) {
        return new HttpClientOptions()
                .setSsl("https".equals(target.getScheme()))
                .setConnectTimeout((int) config.patience().toMillis())
                .setReadIdleTimeout((int) config.patience().toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    private static int port(URI target) {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return "https".equals(target.getScheme()) ? 443 : 80;
    }
}
