package org.ecoplan.kit.rows;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/** How rows are written down. */
public enum RowFormat {
    /** An array of objects. */
    JSON(MediaType.APPLICATION_JSON) {
        @Override
        public <T> void read(InputStream body, Charset charset, RowType<T> type, Consumer<Row<T>> sink)
                throws IOException {
            new JsonRows<>(type).read(body, sink);
        }
    },
    /** One object a line. */
    NDJSON(RowFormat.NDJSON_TYPE) {
        @Override
        public <T> void read(InputStream body, Charset charset, RowType<T> type, Consumer<Row<T>> sink)
                throws IOException {
            new NdjsonRows<>(type).read(body, sink);
        }
    },
    /** RFC 4180, with a header row that names the columns in any order. */
    CSV(RowFormat.CSV_TYPE) {
        @Override
        public <T> void read(InputStream body, Charset charset, RowType<T> type, Consumer<Row<T>> sink)
                throws IOException {
            new CsvRows<>(type).read(body, charset, sink);
        }
    };

    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";

    private final String mediaType;

    RowFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The format of a body of this media type; its parameters do not matter. */
    public static Optional<RowFormat> of(MediaType type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type.getType() + "/" + type.getSubtype()))
                .findFirst();
    }

    /**
     * The charset that a media type names; UTF-8 unless it does.
     *
     * @throws ProblemException 400 for one that nobody knows
     */
    public static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "Content-Type", "wrong-charset", "expected a charset such as UTF-8 or GB18030", name));
        }
    }

    /**
     * Reads rows one by one and hands each over, whether it can be read or not.
     *
     * @param charset of CSV; JSON is UTF-8
     * @throws com.fasterxml.jackson.core.JsonProcessingException if a JSON array cannot be read any further
     * @throws ProblemException if the body as a whole is not of this format
     * @throws IOException if the body ends early
     */
    public abstract <T> void read(InputStream body, Charset charset, RowType<T> type, Consumer<Row<T>> sink)
            throws IOException;
}
