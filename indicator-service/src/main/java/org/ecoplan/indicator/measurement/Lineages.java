package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.ecoplan.kit.json.StrictJson;

/** Lineages as they are stored. */
final class Lineages {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    private Lineages() {}

    /** With the digits that its numbers have. */
    static JsonNode read(String stored) {
        try {
            return stored == null ? null : JSON.readTree(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored lineage cannot be read", e);
        }
    }
}
