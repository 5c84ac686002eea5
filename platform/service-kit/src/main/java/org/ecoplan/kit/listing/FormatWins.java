package org.ecoplan.kit.listing;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets who asks for {@code ?format=csv} in a link have it, though the link's {@code Accept} asks for a web page. */
class FormatWins {

    @ServerRequestFilter(preMatching = true)
    void acceptWhatTheParameterNames(ContainerRequestContext request) {
        if (request.getUriInfo().getQueryParameters().containsKey("format")) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }
}
