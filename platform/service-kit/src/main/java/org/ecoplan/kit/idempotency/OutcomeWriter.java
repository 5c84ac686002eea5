package org.ecoplan.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.kit.outbox.ToldStates;

/** Writes an answer down once, so that each time it is given it has the same bytes. */
@ApplicationScoped
class OutcomeWriter {

    /** What gives its bytes only while they are sent. */
    private static final Set<String> STREAMS = Set.of(
            "jakarta.ws.rs.core.StreamingOutput",
            "java.io.InputStream",
            "java.io.Reader",
            "java.io.File",
            "java.nio.file.Path",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow$Publisher");

    private final ObjectMapper json;
    private final ToldStates told;

    OutcomeWriter(ObjectMapper json, ToldStates told) {
        this.json = json;
        this.told = told;
    }

    Outcome write(Response answer) {
        return new Outcome(answer.getStatus(), Map.copyOf(headers(answer)), bytes(answer.getEntity()));
    }

    private Map<String, List<String>> headers(Response answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.getStringHeaders());
        told.ofTransaction().ifPresent(freshness -> headers.putIfAbsent(Freshness.HEADER, List.of(freshness.token())));
        return headers;
    }

    private byte[] bytes(Object entity) {
        if (entity == null || entity instanceof byte[]) {
            return (byte[]) entity;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (supertypes(entity.getClass()).map(Class::getName).anyMatch(STREAMS::contains)) {
            throw new IllegalStateException("a retry-safe method answers with a whole entity, no "
                    + entity.getClass().getName());
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.concat(Stream.of(type), supertypes(type.getSuperclass())),
                        Stream.of(type.getInterfaces()).flatMap(OutcomeWriter::supertypes));
    }
}
