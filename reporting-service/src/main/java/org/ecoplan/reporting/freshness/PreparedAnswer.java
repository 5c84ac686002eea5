package org.ecoplan.reporting.freshness;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.ecoplan.kit.listing.Content;

/** A whole answer: its headers, and its body as it goes out. */
record PreparedAnswer(MultiMap headers, String tag, Buffer body) {

    /** @param response a success with all its bytes */
    static PreparedAnswer of(ContainerResponseContext response, byte[] body) {
        MultiMap headers = HttpHeaders.headers();
        response.getStringHeaders().forEach(headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, response.getMediaType().toString());
        return new PreparedAnswer(headers, response.getEntityTag().getValue(), Buffer.buffer(body));
    }

    int size() {
        return body.length();
    }

    void send(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.headers().addAll(headers);
        if (Content.isKnown(tag, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.headers().remove(HttpHeaderNames.CONTENT_TYPE);
            response.setStatusCode(HttpResponseStatus.NOT_MODIFIED.code()).end();
        } else {
            response.end(body);
        }
    }
}
