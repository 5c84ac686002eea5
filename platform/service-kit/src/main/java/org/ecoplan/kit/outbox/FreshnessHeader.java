package org.ecoplan.kit.outbox;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.ecoplan.kit.outbox.ToldStates.OfRequest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers each write with what it told, unless the answer says itself what is to be waited for. */
class FreshnessHeader {

    private final OfRequest ofRequest;

    FreshnessHeader(OfRequest ofRequest) {
        this.ofRequest = ofRequest;
    }

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (!response.getHeaders().containsKey(Freshness.HEADER)) {
            ofRequest.freshness().ifPresent(told -> response.getHeaders().putSingle(Freshness.HEADER, told.token()));
        }
    }
}
