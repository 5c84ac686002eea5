package org.ecoplan.reporting.rebuild;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Page;
import org.jboss.resteasy.reactive.RestPath;

/** For who runs the service. */
@Path(RebuildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rebuilds")
public class RebuildResource {

    static final String PATH = "/api/v1/rebuilds";

    private static final int MOST_LISTED = 100;

    private final Rebuilds rebuilds;

    RebuildResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @RetrySafe
    @Operation(
            operationId = "startRebuild",
            summary = "Make everything that follows from the events once more",
            description =
                    "Reads the events' topics from their beginnings into tables beside those in force, judges all verdicts,"
                            + " and puts what was made in force in one short transaction. Questions and new events are answered and"
                            + " taken in as always. A verdict that comes out the same keeps its history; one that comes out different"
                            + " is a change, caused by the rebuild.")
    @APIResponse(
            responseCode = "202",
            description = "It will be done, also if this instance ends meanwhile",
            headers = @Header(name = "Location", description = "Where to ask how far it is"),
            content = @Content(schema = @Schema(implementation = RebuildStatus.class)))
    @APIResponse(responseCode = "409", description = "There is one that has not finished")
    public Response start() {
        RebuildStatus queued = rebuilds.queue().orElseThrow(this::underWay);
        return Response.accepted(queued)
                .location(URI.create(PATH + "/" + queued.id()))
                .build();
    }

    @GET
    @Operation(operationId = "listRebuilds", summary = "The latest rebuilds, up to 100, latest first")
    public Page<RebuildStatus> list() {
        return Page.whole(rebuilds.latest(MOST_LISTED));
    }

    @GET
    @Path("{rebuild}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild is, and what it came to")
    public RebuildStatus get(@RestPath String rebuild) {
        return id(rebuild)
                .flatMap(rebuilds::find)
                .orElseThrow(() -> ProblemException.notFound(
                        "rebuild", "unknown-rebuild", "there is no rebuild with this id", rebuild));
    }

    private ProblemException underWay() {
        return ProblemException.conflict(
                "rebuild-under-way",
                "There is a rebuild that has not finished",
                rebuilds.unfinished()
                        .map(rebuild -> "see " + PATH + "/" + rebuild.id())
                        .orElse("it has finished just now"));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
