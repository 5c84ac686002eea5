package org.ecoplan.kit.body;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts every body that is to be read behind its limit, its decoder and its check. */
class RequestBodies {

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final BodyLimits limits;

    RequestBodies(BodyLimits limits) {
        this.limits = limits;
    }

    // Headers are read where they arrived; the context would copy all of them into a map first, for every request.
    @ServerRequestFilter(priority = Priorities.ENTITY_CODER)
    void prepare(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest received) {
        if (!WITH_BODY.contains(request.getMethod())) {
            return;
        }
        long limit = (resource.getResourceMethod().isAnnotationPresent(LargeBody.class)
                        ? limits.largestBatch()
                        : limits.largestBody())
                .asLongValue();
        boolean compressed = isGzip(received.getHeader(HttpHeaders.CONTENT_ENCODING));
        boolean utf8 = isAlwaysUtf8(received.getHeader(HttpHeaders.CONTENT_TYPE), request);
        refuseIfAnnounced(received.getHeader(HttpHeaders.CONTENT_LENGTH), limit);
        InputStream body = new CountedStream(request.getEntityStream(), limit);
        request.setEntityStream(new RequestBody(
                compressed ? new CountedStream(new GzipBody(body), limit) : body, utf8 ? new Utf8() : null));
    }

    private static boolean isGzip(String encoding) {
        return switch (encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw BodyProblems.unknownEncoding(encoding);
        };
    }

    /** RFC 8259 for JSON, our own word for YAML and lines of JSON; other texts say what they are in. */
    private static boolean isAlwaysUtf8(String contentType, ContainerRequestContext request) {
        if (contentType == null || contentType.equals(MediaType.APPLICATION_JSON)) {
            return true;
        }
        MediaType type = request.getMediaType();
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        boolean json = subtype.equals("json") || subtype.endsWith("+json");
        if (json && charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw BodyProblems.otherCharset(charset);
        }
        return subtype.endsWith("json") || subtype.endsWith("yaml");
    }

    private static void refuseIfAnnounced(String length, long limit) {
        if (length != null && Long.parseLong(length) > limit) {
            throw BodyProblems.tooLarge(limit);
        }
    }
}
