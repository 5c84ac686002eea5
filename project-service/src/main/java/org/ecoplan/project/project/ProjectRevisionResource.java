package org.ecoplan.project.project;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/projects/{code}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectRevisionResource {

    private final ProjectService service;
    private final Lists lists;

    ProjectRevisionResource(ProjectService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listProjectRevisions",
            summary = "Everything that ever became of a key project, oldest first: what, when, by whom and why",
            description = "DEFINITION: the plan came to say something else of it; PLACE: it stands elsewhere in the"
                    + " project file, or its task does; STATUS: it took a step; CORRECTION: a step was corrected;"
                    + " PROGRESS: something was reported or withdrawn, or a percent was set by hand. The whole state after a"
                    + " change is the project `asOf` its `changedAt`.")
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content = @Content(schema = @Schema(implementation = ProjectChange.class)))
    public Response list(@RestPath String plan, @RestPath String code, @BeanParam ListQuery query) {
        return lists.answer(ProjectChange.LISTING, query, Rows.of(service.changes(plan, code)));
    }
}
