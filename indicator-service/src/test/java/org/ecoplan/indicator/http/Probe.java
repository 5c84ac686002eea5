package org.ecoplan.indicator.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.ecoplan.kit.body.LargeBody;
import org.ecoplan.kit.idempotency.RetrySafe;

/** A resource whose methods do what no method of the service does, to see what becomes of their requests. */
@Path("/probe")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class Probe {

    static final AtomicInteger RUNS = new AtomicInteger();
    static final Semaphore STARTED = new Semaphore(0);
    static final Semaphore MAY_END = new Semaphore(0);

    @POST
    @RetrySafe
    @Path("slow")
    @Operation(hidden = true)
    public Response slow() throws InterruptedException {
        STARTED.release();
        if (!MAY_END.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody let it end");
        }
        return counted();
    }

    /** Reads its body by itself while it runs. */
    @POST
    @RetrySafe
    @LargeBody
    @Path("large")
    @Operation(hidden = true)
    public Response large(InputStream body) throws IOException {
        long bytes = body.transferTo(OutputStream.nullOutputStream());
        return Response.ok(Map.of("run", RUNS.incrementAndGet(), "bytes", bytes))
                .build();
    }

    /** Reads the first byte of its body. */
    @POST
    @RetrySafe
    @Path("beginning")
    @Operation(hidden = true)
    public Response beginning(InputStream body) throws IOException {
        body.read();
        return counted();
    }

    @POST
    @RetrySafe
    @Path("refused")
    @Operation(hidden = true)
    public Response refused() {
        return Response.status(409)
                .entity(Map.of("run", RUNS.incrementAndGet()))
                .build();
    }

    @POST
    @RetrySafe
    @Path("nothing")
    @Operation(hidden = true)
    public Response nothing() {
        RUNS.incrementAndGet();
        return Response.noContent().header("X-Part", "a").header("X-Part", "b").build();
    }

    @POST
    @RetrySafe
    @Path("streaming")
    @Operation(hidden = true)
    public Response streaming() {
        StreamingOutput stream = out -> out.write('{');
        return Response.ok(stream).build();
    }

    private static Response counted() {
        return Response.ok(Map.of("run", RUNS.incrementAndGet())).build();
    }
}
