package org.ecoplan.kit.idempotency;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** What a request came to, as it was answered. */
record Outcome(int status, Map<String, List<String>> headers, byte[] body) {

    private static final String REPLAYED = "Idempotent-Replayed";

    Response answer() {
        return builder().build();
    }

    Response replay() {
        return builder().header(REPLAYED, "true").build();
    }

    private Response.ResponseBuilder builder() {
        Response.ResponseBuilder answer = Response.status(status).entity(body);
        headers.forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer;
    }
}
