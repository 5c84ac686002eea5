package org.ecoplan.project.project;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectResource {

    private final ProjectService service;
    private final CatalogueService catalogues;
    private final RedefinitionService redefinitions;

    ProjectResource(ProjectService service, CatalogueService catalogues, RedefinitionService redefinitions) {
        this.service = service;
        this.catalogues = catalogues;
        this.redefinitions = redefinitions;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE, "application/x-yaml", "text/yaml"})
    @Operation(
            operationId = "loadProjects",
            summary = "Load a plan's project file",
            description = "Loading the same file again changes nothing. Another one revises what it really changes;"
                    + " where the projects stand stays as it is, and no project may be left out.")
    @APIResponse(
            responseCode = "200",
            description = "Loaded in a new revision, or unchanged",
            content = @Content(schema = @Schema(implementation = CatalogueLoading.class)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded for the first time",
            content = @Content(schema = @Schema(implementation = CatalogueLoading.class)))
    @APIResponse(responseCode = "412", description = "The file is not the one named in If-Match any more")
    @APIResponse(
            responseCode = "428",
            description = "Replacing a project file needs If-Match, with the ETag of the project catalogue")
    public Response put(@RestPath String plan, ProjectCatalogue catalogue, @Context HttpHeaders headers) {
        CatalogueLoading loading =
                catalogues.load(plan, catalogue, revision -> Revision.requireMatch(headers, revision));
        return Response.status(loading.outcome() == CatalogueLoading.Outcome.CREATED ? 201 : 200)
                .tag(Revision.tag(loading.revision()))
                .entity(loading)
                .build();
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProject", summary = "One key project, and where it stands")
    @Parameter(
            name = "asOf",
            description = "As it was known at this moment; now, unless said otherwise",
            example = "2020-01-15T02:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(
            @RestPath String plan, @RestPath String code, @RestQuery String asOf, @Context Request request) {
        ProjectResponse project = service.get(plan, code, Query.parsed("asOf", asOf, Query::instant));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(project.revision()));
        return (unchanged != null ? unchanged : Response.ok(project))
                .tag(Revision.tag(project.revision()))
                .build();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "redefineProject",
            summary = "Change what the plan says of one key project",
            description =
                    "By the rules of the project file, in which it stands from then on: whoever loads a file needs"
                            + " the new ETag of the project catalogue. Where the project stands is not touched. A change needs"
                            + " If-Match and a reason; the definition that the project has already changes nothing.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the project that is changed",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The project with the new definition, or unchanged",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    @APIResponse(responseCode = "412", description = "The project is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "A change needs If-Match, with the ETag of the project")
    public Response put(
            @RestPath String plan,
            @RestPath String code,
            RedefineProjectRequest request,
            @Context HttpHeaders headers) {
        ProjectResponse project =
                redefinitions.redefine(plan, code, request, revision -> Revision.requireMatch(headers, revision));
        return Response.ok(project).tag(Revision.tag(project.revision())).build();
    }
}
