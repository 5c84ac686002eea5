package org.ecoplan.reporting.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.ecoplan.kit.json.CanonicalJson;
import org.ecoplan.kit.json.StrictJson;

/**
 * The JSON of documents. It is set up here and nowhere else: what changes how the service's answers look must not change
 * the bytes that a document is recomputed to.
 */
final class FrozenJson {

    private static final ObjectMapper JSON = CanonicalJson.decimalsAsTexts(StrictJson.configure(new ObjectMapper()))
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
            // a document of a later format is read as far as it is understood
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private FrozenJson() {}

    static byte[] bytes(Object content) {
        return CanonicalJson.bytes(JSON.valueToTree(content));
    }

    static <T> T read(byte[] content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (IOException e) {
            throw new UncheckedIOException("what was published cannot be read", e);
        }
    }

    static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was published cannot be read", e);
        }
    }

    /** A document in which one member is another one, and nothing else has been touched, understood or not. */
    static byte[] replaced(byte[] document, String member, Object content) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(document);
            JsonNode replacement = JSON.valueToTree(content);
            return CanonicalJson.bytes(tree.set(member, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException("what was published cannot be read", e);
        }
    }
}
