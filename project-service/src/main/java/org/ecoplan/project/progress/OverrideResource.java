package org.ecoplan.project.progress;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Revision;
import org.ecoplan.project.project.Origin;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects/{code}/progress/override")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class OverrideResource {

    private final OverrideService service;
    private final Lists lists;

    OverrideResource(OverrideService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "getProgressOverride", summary = "The percent that was set by hand")
    @APIResponse(
            responseCode = "200",
            description = "The percent; its ETag is needed to change it or take it back",
            content = @Content(schema = @Schema(implementation = PercentByHand.class)))
    public Response get(@RestPath String plan, @RestPath String code) {
        return answer(service.get(plan, code));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "overrideProgress",
            summary = "Set a project's percent by hand",
            description = "It counts in the place of the computed one until it is taken back, also when the project is"
                    + " completed. The reports stay as they are. Changing a percent that is set needs If-Match.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the percent that is changed",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Set, or already known",
            content = @Content(schema = @Schema(implementation = PercentByHand.class)))
    @APIResponse(responseCode = "412", description = "The percent is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Changing a percent needs If-Match")
    public Response put(
            @RestPath String plan, @RestPath String code, SetPercentRequest request, @Context HttpHeaders headers) {
        return answer(service.set(plan, code, request, revision -> Revision.requireMatch(headers, revision)));
    }

    @DELETE
    @Operation(
            operationId = "takeBackProgressOverride",
            summary = "Take back a percent that was set by hand",
            description = "The computed one counts again. A `reason` is required.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the percent that is taken back",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = PercentByHand.class)))
    @APIResponse(responseCode = "412", description = "The percent is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Taking it back needs If-Match")
    public Response delete(
            @RestPath String plan,
            @RestPath String code,
            @RestQuery String reason,
            @RestQuery String recordedBy,
            @Context HttpHeaders headers) {
        return answer(service.takeBack(
                plan, code, new Origin(recordedBy, reason), revision -> Revision.requireMatch(headers, revision)));
    }

    @GET
    @Path("revisions")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listProgressOverrides",
            summary = "Every percent that was ever set by hand or taken back, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The percents",
            content = @Content(schema = @Schema(implementation = PercentByHand.class)))
    public Response revisions(@RestPath String plan, @RestPath String code, @BeanParam ListQuery query) {
        return lists.answer(PercentByHand.REVISIONS, query, Rows.of(service.revisions(plan, code)));
    }

    private static Response answer(PercentByHand percent) {
        return Response.ok(percent).tag(Revision.tag(percent.revision())).build();
    }
}
