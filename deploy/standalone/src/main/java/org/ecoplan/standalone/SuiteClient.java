package org.ecoplan.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Talks to the services as any program would: over HTTP. */
public class SuiteClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** What is there; empty where nothing is yet. */
    public Optional<JsonNode> find(URI uri) {
        HttpResponse<String> response = send(request(uri).GET().build());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(read(uri, response));
    }

    public JsonNode get(URI uri) {
        return read(uri, send(request(uri).GET().build()));
    }

    void putYaml(URI uri, Path file) {
        try {
            HttpRequest request = request(uri)
                    .header("Content-Type", "application/yaml")
                    .PUT(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            read(uri, send(request));
        } catch (IOException e) {
            throw new StartFailure("cannot read " + file, e);
        }
    }

    private JsonNode read(URI uri, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new StartFailure(uri + " answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new StartFailure(uri + " did not answer JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60));
    }
}
