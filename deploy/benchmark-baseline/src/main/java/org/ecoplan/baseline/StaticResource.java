package org.ecoplan.baseline;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestPath;

/** Gives what it has in memory: JSON of the size that is asked for. */
@Path("/static/{bytes}")
@Produces(MediaType.APPLICATION_JSON)
public class StaticResource {

    private static final String FRAME = "{\"text\":\"%s\"}";

    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    @GET
    @NonBlocking
    public byte[] get(@RestPath int bytes) {
        return answers.computeIfAbsent(bytes, StaticResource::of);
    }

    private static byte[] of(int bytes) {
        String text = "x".repeat(bytes - FRAME.formatted("").length());
        return FRAME.formatted(text).getBytes(StandardCharsets.US_ASCII);
    }
}
