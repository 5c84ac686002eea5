package org.ecoplan.reporting.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import org.ecoplan.kit.problem.Problem;
import org.jboss.logging.Logger;

/** What becomes of a request and its answer on the way to one of the other services and back. */
class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private static final int UNAVAILABLE = 503;

    private final String service;
    private final String prefix;
    private final ObjectMapper json;

    /**
     * @param service its name, as in {@code indicator}
     * @param prefix of its paths here, which it does not know
     */
    Passage(String service, String prefix, ObjectMapper json) {
        this.service = service;
        this.prefix = prefix;
        this.json = json;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        context.request().setURI(context.request().getURI().substring(prefix.length()));
        return context.sendRequest().recover(failure -> {
            LOG.warnf("%s-service does not answer: %s", service, failure.getMessage());
            return Future.succeededFuture(unanswered(context));
        });
    }

    /** What was made is where this origin has it. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        String location = response.headers().get(HttpHeaders.LOCATION);
        if (location != null) {
            response.putHeader(HttpHeaders.LOCATION, prefix + pathOf(location));
        }
        return context.sendResponse();
    }

    private ProxyResponse unanswered(ProxyContext context) {
        Problem problem = Problem.of(
                "service-unavailable",
                "A service does not answer",
                UNAVAILABLE,
                service + "-service does not answer; try again in a moment",
                List.of());
        return context.request()
                .release()
                .response()
                .setStatusCode(UNAVAILABLE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, "5")
                .setBody(Body.body(written(problem)));
    }

    private Buffer written(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pathOf(String location) {
        URI uri = URI.create(location);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
