package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.ecoplan.reporting.compliance.outlook.IndicatorOutlook;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/** Judgements as JSON: what is stored with a verdict is all that the rules said. */
@ApplicationScoped
class Explanations {

    private final ObjectMapper json;

    Explanations(ObjectMapper json) {
        this.json = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(IndicatorVerdict judged) {
        return written(judged);
    }

    String write(IndicatorOutlook outlook) {
        return written(outlook);
    }

    IndicatorVerdict read(String explanation) {
        return read(explanation, IndicatorVerdict.class);
    }

    IndicatorOutlook readOutlook(String outlook) {
        return read(outlook, IndicatorOutlook.class);
    }

    private String written(Object judged) {
        try {
            return json.writeValueAsString(judged);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String explanation, Class<T> type) {
        try {
            return json.readValue(explanation, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored explanation cannot be read", e);
        }
    }
}
