package org.ecoplan.kit.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body written in YAML as strictly as one written in JSON. */
@Provider
@Consumes({Yaml.MEDIA_TYPE, Yaml.OLDER_MEDIA_TYPE, Yaml.TEXT_MEDIA_TYPE})
public class Yaml implements MessageBodyReader<Object> {

    /** RFC 9512. */
    public static final String MEDIA_TYPE = "application/yaml";

    static final String OLDER_MEDIA_TYPE = "application/x-yaml";
    static final String TEXT_MEDIA_TYPE = "text/yaml";

    private final ObjectMapper yaml = mapper();

    public static ObjectMapper mapper() {
        return StrictJson.configure(new ObjectMapper(new YAMLFactory()));
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return yaml.readValue(body, yaml.constructType(generic));
    }
}
