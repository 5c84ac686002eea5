package org.ecoplan.project.portal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectListResource {

    private final PortalService service;
    private final Lists lists;

    ProjectListResource(PortalService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listProjects",
            summary = "The key projects of a plan, in its own order",
            description = "Each with the units that answer for it by name, and with whether it is late and why. All"
                    + " filters that are given must fit. A table has names in the place of codes; `fields` chooses other"
                    + " columns.")
    @Parameter(
            name = "asOf",
            description = "As it was known at this moment; now, unless said otherwise. How late a project is, is told"
                    + " for today only.",
            example = "2020-01-15T02:00:00Z")
    @APIResponse(
            responseCode = "200",
            description = "The projects",
            content = @Content(schema = @Schema(implementation = ListedProject.class)))
    public Response list(
            @RestPath String plan, @BeanParam ProjectQuery asked, @RestQuery String asOf, @BeanParam ListQuery query) {
        ProjectFilter filter = asked.filter();
        return lists.answer(
                ListedProject.LISTING,
                query,
                Rows.of(service.list(plan, filter, Query.parsed("asOf", asOf, Query::instant))));
    }
}
