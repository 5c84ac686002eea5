package org.ecoplan.project.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.ecoplan.kit.json.StrictJson;

/** Lists as they are stored: JSON, whose numbers keep their digits. */
final class StoredLists {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());

    private StoredLists() {}

    static String write(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> List<T> read(String stored, Class<T> element) {
        try {
            return JSON.readerForListOf(element).readValue(stored);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored list cannot be read", e);
        }
    }
}
