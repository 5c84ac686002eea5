package org.ecoplan.kit.listing;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ecoplan.kit.web.Query;

/** What a list can be given as. */
enum Format {
    JSON(MediaType.APPLICATION_JSON),
    CSV(ListQuery.CSV),
    XLSX(ListQuery.XLSX);

    private final MediaType mediaType;

    Format(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    MediaType mediaType() {
        return this == CSV ? mediaType.withCharset("UTF-8") : mediaType;
    }

    /** What its files end with, and what the parameter calls it. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The parameter's, or the first that is accepted.
     *
     * @param accepted the best first
     * @throws NotAcceptableException if none is
     */
    static Format of(String parameter, List<MediaType> accepted) {
        if (parameter != null) {
            return Query.oneOf("format", parameter, Format.class, Format::suffix);
        }
        return accepted.stream()
                .flatMap(range -> Arrays.stream(values()).filter(format -> range.isCompatible(format.mediaType)))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }
}
