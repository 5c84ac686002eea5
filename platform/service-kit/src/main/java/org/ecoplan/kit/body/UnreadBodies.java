package org.ecoplan.kit.body;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Throws away what is still coming of a body after the answer. Whoever sends first and listens then would otherwise
 * wait for ever, and whoever is disconnected in the middle of sending may never see the answer.
 */
class UnreadBodies {

    /** After this a sender is cut off; no thread waits for it. */
    private static final long PATIENCE = Duration.ofSeconds(30).toMillis();

    private static final int EARLY = 1000;

    void watch(@Observes Filters filters) {
        filters.register(this::watch, EARLY);
    }

    private void watch(RoutingContext exchange) {
        Context context = Vertx.currentContext();
        HttpServerRequest request = exchange.request();
        exchange.addHeadersEndHandler(head -> announceEnd(request));
        exchange.addEndHandler(answered -> context.runOnContext(now -> discardRest(exchange.vertx(), request)));
        exchange.next();
    }

    /** Whoever asked before sending may send or not; on the same connection nobody could tell what comes next. */
    private static void announceEnd(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2
                && request.headers().contains(HttpHeaders.EXPECT)
                && !request.isEnded()) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private static void discardRest(Vertx vertx, HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long deadline = vertx.setTimer(PATIENCE, late -> cutOff(request));
        request.exceptionHandler(gone -> vertx.cancelTimer(deadline));
        request.endHandler(end -> vertx.cancelTimer(deadline));
        request.handler(rest -> {});
        request.resume();
    }

    private static void cutOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
