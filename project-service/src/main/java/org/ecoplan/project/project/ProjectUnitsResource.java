package org.ecoplan.project.project;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.Lists;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/projects/{code}/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectUnitsResource {

    private final ProjectService service;
    private final Lists lists;

    ProjectUnitsResource(ProjectService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "getProjectUnits",
            summary = "Which single units answer for a key project and its parts today, and who leads",
            description = "Groups are resolved to their members or to whom the project names, units that were merged to"
                    + " their successors; `through` says how. The first unit of the plan leads; if it is a group,"
                    + " everyone in it does.")
    @APIResponse(
            responseCode = "200",
            description = "The units",
            content = @Content(schema = @Schema(implementation = ProjectUnitsResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String plan, @RestPath String code, @Context HttpHeaders headers) {
        return lists.one(service.units(plan, code), headers);
    }
}
