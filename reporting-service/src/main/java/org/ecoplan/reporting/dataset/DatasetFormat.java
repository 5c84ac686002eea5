package org.ecoplan.reporting.dataset;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecoplan.kit.web.Query;

/** What the data can be given as. */
enum DatasetFormat {
    JSON_STAT("json-stat", MediaType.APPLICATION_JSON_TYPE),
    CSV("csv", MediaType.valueOf(DatasetFormat.CSV_TYPE)),
    SDMX_CSV("sdmx-csv", new MediaType("application", "vnd.sdmx.data+csv", Map.of("version", "2.0.0")));

    static final String CSV_TYPE = "text/csv";

    /** Without its version: how many there are of this type is said by a parameter. */
    static final String SDMX_CSV_TYPE = "application/vnd.sdmx.data+csv";

    // What SDMX-CSV lets a client choose, and what we give: codes alone, periods as they are, no keys.
    private static final Map<String, String> SDMX_PARAMETERS =
            Map.of("version", "2.0.0", "labels", "id", "timeFormat", "original", "keys", "none");

    private final String parameter;
    private final MediaType mediaType;

    DatasetFormat(String parameter, MediaType mediaType) {
        this.parameter = parameter;
        this.mediaType = mediaType;
    }

    String parameter() {
        return parameter;
    }

    MediaType mediaType() {
        return this == CSV ? mediaType.withCharset("UTF-8") : mediaType;
    }

    /** What its files end with. */
    String suffix() {
        return this == JSON_STAT ? "json" : "csv";
    }

    /**
     * The parameter's, or the first that is accepted.
     *
     * @param accepted the best first
     * @throws NotAcceptableException if none is
     */
    static DatasetFormat of(String parameter, List<MediaType> accepted) {
        if (parameter != null) {
            return Query.oneOf("format", parameter, DatasetFormat.class, DatasetFormat::parameter);
        }
        return accepted.stream()
                .flatMap(range -> Arrays.stream(values()).filter(format -> format.isAcceptedBy(range)))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private boolean isAcceptedBy(MediaType range) {
        return range.isCompatible(mediaType)
                && (this != SDMX_CSV
                        || SDMX_PARAMETERS.entrySet().stream()
                                .allMatch(given -> given.getValue()
                                        .equals(range.getParameters().getOrDefault(given.getKey(), given.getValue()))));
    }
}
