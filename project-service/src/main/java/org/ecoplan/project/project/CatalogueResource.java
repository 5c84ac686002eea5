package org.ecoplan.project.project;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/project-catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class CatalogueResource {

    private final CatalogueService service;

    CatalogueResource(CatalogueService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getProjectCatalogue",
            summary = "The project file of a plan, as it was loaded",
            description = "With its actions, tasks, units and notes. Where the projects stand is not in it.")
    @APIResponse(
            responseCode = "200",
            description = "The file; its ETag is needed to load another one",
            content = @Content(schema = @Schema(implementation = ProjectCatalogue.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String plan, @Context Request request) {
        LoadedCatalogue loaded = service.get(plan);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(loaded.revision()));
        return (unchanged != null ? unchanged : Response.ok(loaded.catalogue()))
                .tag(Revision.tag(loaded.revision()))
                .build();
    }
}
