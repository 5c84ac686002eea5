package org.ecoplan.project.portal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/gantt")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gantt chart")
public class GanttResource {

    private final PortalService service;
    private final Lists lists;

    GanttResource(PortalService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "getGanttChart",
            summary = "The key projects of a plan as the bars of a Gantt chart",
            description = "In the plan's order: what is planned and what really was, in days; how far it has come, and"
                    + " whether it is late; parts as bars of their own; and as milestones the deliverables, and what the"
                    + " approved work plans of the years ask for, on the day on which they are due. The filters are those of the project list. A table has a line for each project,"
                    + " part and milestone.")
    @APIResponse(
            responseCode = "200",
            description = "The bars",
            content = @Content(schema = @Schema(implementation = GanttBar.class)))
    public Response get(@RestPath String plan, @BeanParam ProjectQuery asked, @BeanParam ListQuery query) {
        List<GanttBar> bars = service.chart(plan, asked.filter());
        return query.asksForTable()
                ? lists.answer(GanttRow.LISTING, query, Rows.of(GanttRow.of(bars)))
                : lists.answer(GanttBar.LISTING, query, Rows.of(bars));
    }
}
