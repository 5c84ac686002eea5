package org.ecoplan.kit.load;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.rows.RowFormat;
import org.jboss.resteasy.reactive.RestPath;

/** What becomes of loads. A service that takes any extends it with a class of its own at {@link #PATH}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Loads")
public abstract class LoadResource {

    public static final String PATH = "/api/v1/loads";

    private final LoadStore store;

    protected LoadResource(LoadStore store) {
        this.store = store;
    }

    static URI location(UUID load) {
        return URI.create(PATH + "/" + load);
    }

    static String rejectedRows(UUID load) {
        return location(load) + "/rejected-rows";
    }

    @GET
    @Path("{load}")
    @Operation(operationId = "getLoad", summary = "How far a load is, and what it came to")
    public LoadStatus get(@RestPath String load) {
        return require(load);
    }

    @DELETE
    @Path("{load}")
    @Operation(
            operationId = "cancelLoad",
            summary = "Stop a load that has not finished",
            description = "Nothing of it is stored. It reads `CANCELLED` as soon as it has stopped.")
    @APIResponse(
            responseCode = "202",
            description = "It will stop",
            content = @Content(schema = @Schema(implementation = LoadStatus.class)))
    @APIResponse(responseCode = "409", description = "It has finished already")
    public Response cancel(@RestPath String load) {
        LoadStatus status = require(load);
        if (!store.cancel(status.id())) {
            throw ProblemException.conflict(
                    "already-finished", "The load has finished", "what has been stored cannot be taken back by this");
        }
        return Response.accepted(require(load)).build();
    }

    @GET
    @Path("{load}/rejected-rows")
    @Produces(RowFormat.CSV_TYPE)
    @Operation(
            operationId = "getRejectedRows",
            summary = "The rejected rows of a load as CSV",
            description = "Each as it was sent, with what is wrong with it in the columns that begin with an"
                    + " underscore. Those are not read: the mended file can be sent again.")
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(implementation = String.class)))
    public Response rejected(@RestPath String load) {
        InputStream rows = store.rejected(require(load).id())
                .orElseThrow(() -> ProblemException.notFound(
                        "load", "nothing-rejected", "no row of this load was rejected", load));
        return Response.ok(rows)
                .type(RowFormat.CSV_TYPE + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"")
                .build();
    }

    private LoadStatus require(String load) {
        return id(load).flatMap(store::find)
                .orElseThrow(() -> ProblemException.notFound(
                        "load", "unknown-load", "there is no load with this id, or not any more", load));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
