package org.ecoplan.project.project;

import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectResource {

    private static final Listing<KeyProject> PROJECTS = Listing.of(
                    "projects",
                    "重点工程",
                    "Key projects",
                    ProjectResponse.class,
                    KeyProject::toResponse,
                    SortKey.whole("position", KeyProject::position))
            .sortedBy(SortKey.text("task", KeyProject::task))
            .sortedBy(SortKey.storedAs("yearTo", SortKey.whole("years.to", KeyProject::yearTo)))
            .sortedBy(SortKey.optional(SortKey.date("statusSince", KeyProject::statusSince)))
            .column("code", "代码", "Code")
            .column("number", "序号", "Number")
            .column("term", "期限", "Term")
            .column("task", "任务", "Task")
            .column("name", "项目名称", "Name")
            .column("content", "建设内容", "Content")
            .column("years.from", "起始年", "From")
            .column("years.to", "终止年", "To")
            .column("units", "责任单位", "Units")
            .column("relevant", "相关单位", "Units concerned")
            .column("serves", "服务指标", "Indicators served")
            .column("servesBecause", "服务理由", "Why it serves them")
            .column("status", "状态", "Status")
            .column("statusSince", "状态起始日", "Status since")
            .column("revision", "版本", "Revision");

    private final ProjectService service;
    private final CatalogueService catalogues;
    private final Lists lists;

    ProjectResource(ProjectService service, CatalogueService catalogues, Lists lists) {
        this.service = service;
        this.catalogues = catalogues;
        this.lists = lists;
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
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listProjects",
            summary = "The key projects of a plan, in its own order",
            description = "`unit` finds what it leads or takes part in, whether the plan names it, a group that it"
                    + " belongs to, or a unit that was merged into it; `year` one of a project's years; `q` a part of"
                    + " the name or the content, in either language.")
    @APIResponse(
            responseCode = "200",
            description = "The projects",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    public Response list(
            @RestPath String plan,
            @RestQuery String unit,
            @RestQuery String term,
            @RestQuery String task,
            @RestQuery String action,
            @RestQuery String status,
            @RestQuery String year,
            @RestQuery String q,
            @BeanParam ListQuery query) {
        ProjectFilter filter = new ProjectFilter(
                plan,
                unit,
                Query.oneOf("term", term, Project.Term.class, Project.Term::name),
                task,
                action,
                Query.oneOf("status", status, ProjectStatus.class, ProjectStatus::name),
                year == null ? null : Query.wholeNumber("year", year, 1900, 2999),
                q);
        return lists.answer(PROJECTS, query, slice -> service.list(filter, slice));
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getProject", summary = "One key project, and where it stands")
    @APIResponse(
            responseCode = "200",
            description = "The project",
            content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(@RestPath String plan, @RestPath String code, @Context Request request) {
        ProjectResponse project = service.get(plan, code);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(project.revision()));
        return (unchanged != null ? unchanged : Response.ok(project))
                .tag(Revision.tag(project.revision()))
                .build();
    }
}
