package org.ecoplan.reporting.freshness;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.reporting.freshness.PreparedAnswers.Preparation;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives prepared answers before anything else looks at a request, and keeps those that had to be made. */
class PreparedAnswerFilters {

    /** Behind what watches over bodies, before the resources. */
    private static final int EARLY = 900;

    private static final String PREPARATION = "org.ecoplan.preparation";

    private final PreparedAnswers answers;

    PreparedAnswerFilters(PreparedAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    private void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.method() != HttpMethod.GET || namesVersion(request)) {
            exchange.next();
            return;
        }
        answers.find(request)
                .ifPresentOrElse(
                        answer -> answer.send(request),
                        () -> answers.awaited(request)
                                .ifPresentOrElse(awaited -> await(exchange, awaited), exchange::next));
    }

    private static void await(RoutingContext exchange, CompletionStage<Optional<PreparedAnswer>> awaited) {
        HttpServerRequest request = exchange.request().pause();
        Context itsOwn = exchange.vertx().getOrCreateContext();
        awaited.thenAccept(made -> itsOwn.runOnContext(now -> {
            if (request.response().closed()) {
                return;
            }
            request.resume();
            made.ifPresentOrElse(answer -> answer.send(request), exchange::next);
        }));
    }

    // Such a question waits until the version is there, which may be heard of here only after that.
    private static boolean namesVersion(HttpServerRequest request) {
        return request.headers().contains(Freshness.HEADER)
                || (request.query() != null && request.query().contains(MinVersionFilter.PARAMETER));
    }

    @Prepared
    @ServerRequestFilter
    void prepare(ContainerRequestContext request, UriInfo uri, RoutingContext exchange) {
        HttpServerRequest received = exchange.request();
        if (received.method() == HttpMethod.GET && !namesVersion(received)) {
            answers.prepare(received, uri.getPathParameters().getFirst("plan")).ifPresent(preparation -> {
                request.setProperty(PREPARATION, preparation);
                exchange.addEndHandler(end -> preparation.end());
            });
        }
    }

    @Prepared
    @ServerResponseFilter
    void keep(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PREPARATION) instanceof Preparation preparation
                && response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntity() instanceof byte[] body) {
            preparation.keep(PreparedAnswer.of(response, body));
        }
    }
}
