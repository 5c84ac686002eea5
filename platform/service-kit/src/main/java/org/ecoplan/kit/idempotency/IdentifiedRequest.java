package org.ecoplan.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A request with a key: what it asks for, and the fingerprint of its body. */
@RequestScoped
class IdentifiedRequest {

    private IdempotencyKey key;
    private String operation;
    private FingerprintedStream body;

    /** Sees the body behind its decoder and before any reader. */
    static class Filter {

        private final IdentifiedRequest request;

        Filter(IdentifiedRequest request) {
            this.request = request;
        }

        @ServerRequestFilter(priority = Priorities.ENTITY_CODER + 100)
        void identify(ContainerRequestContext exchange) {
            if (exchange.getMethod().equals(HttpMethod.POST)) {
                request.identify(exchange);
            }
        }
    }

    void identify(ContainerRequestContext exchange) {
        IdempotencyKey.in(exchange.getHeaders().get(IdempotencyKey.HEADER)).ifPresent(found -> {
            URI uri = exchange.getUriInfo().getRequestUri();
            key = found;
            operation = exchange.getMethod() + " " + uri.getRawPath()
                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            body = new FingerprintedStream(exchange.getEntityStream());
            exchange.setEntityStream(body);
        });
    }

    Optional<IdempotencyKey> key() {
        return Optional.ofNullable(key);
    }

    /** Method, path and query. */
    String operation() {
        return operation;
    }

    /** Reads what is left of the body. */
    String fingerprint() throws IOException {
        return body.fingerprint();
    }
}
