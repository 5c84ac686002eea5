package org.ecoplan.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads a body written in YAML as strictly as one written in JSON, and writes one in which every text is quoted, so that
 * no reader takes a code for a number or a date.
 */
@Provider
@Consumes({Yaml.MEDIA_TYPE, Yaml.OLDER_MEDIA_TYPE, Yaml.TEXT_MEDIA_TYPE})
@Produces(Yaml.MEDIA_TYPE)
public class Yaml implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** RFC 9512. */
    public static final String MEDIA_TYPE = "application/yaml";

    static final String OLDER_MEDIA_TYPE = "application/x-yaml";
    static final String TEXT_MEDIA_TYPE = "text/yaml";

    private final ObjectMapper yaml = mapper();

    public static ObjectMapper mapper() {
        return StrictJson.configure(new ObjectMapper(YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.USE_NATIVE_TYPE_ID)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .build()));
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    /** @return {@code null} where there is nothing but comments, as of an empty body of JSON */
    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try (JsonParser parser = yaml.createParser(body)) {
            return parser.nextToken() == null ? null : yaml.readValue(parser, yaml.constructType(generic));
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return MediaType.valueOf(MEDIA_TYPE).isCompatible(mediaType);
    }

    @Override
    public void writeTo(
            Object document,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        yaml.writeValue(body, document);
    }
}
