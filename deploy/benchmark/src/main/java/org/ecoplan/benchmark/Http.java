package org.ecoplan.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Asks over connections that stay open, as many as there are threads asking; who is refused has measured nothing. */
final class Http {

    static final String JSON = "application/json";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).build();
    }

    static HttpRequest post(URI uri, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    static HttpRequest post(URI uri, String json) {
        return post(uri, JSON, BodyPublishers.ofString(json));
    }

    static HttpRequest put(URI uri, String json) {
        return put(uri, JSON, json);
    }

    static HttpRequest put(URI uri, String type, String body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(body))
                .build();
    }

    /** @throws IllegalStateException if the answer is no success */
    String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + shortened(answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(body.length(), 2000));
    }
}
