package org.ecoplan.reporting.completion;

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
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.reporting.intake.AskedPlans;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units")
public class UnitResource {

    private static final Listing<UnitStanding> UNITS = Listing.of(
                    "units", "责任单位", "Units", UnitStanding.class, SortKey.text("code", UnitStanding::code))
            .sortedBy(SortKey.optional(SortKey.text("region", UnitStanding::region)))
            .sortedBy(SortKey.whole("leads.due", unit -> (long) unit.leads().due()))
            .sortedBy(SortKey.whole("leads.overdue", unit -> (long) unit.leads().overdue()))
            .column("code", "代码", "Code")
            .column("name", "名称", "Name")
            .column("kind", "类别", "Kind")
            .column("region", "行政区", "Region")
            .column("leads.due", "牵头应完成", "Leads: due")
            .column("leads.completed", "牵头已完成", "Leads: completed")
            .column("leads.rate", "牵头完成率（%）", "Leads: rate (%)")
            .column("leads.overdue", "牵头逾期", "Leads: overdue")
            .column("takesPart.due", "参与应完成", "Takes part: due")
            .column("takesPart.completed", "参与已完成", "Takes part: completed")
            .column("takesPart.rate", "参与完成率（%）", "Takes part: rate (%)")
            .column("takesPart.overdue", "参与逾期", "Takes part: overdue")
            .column("asOf", "截至时刻", "As of");

    private static final String YEAR =
            "The year by whose end projects have to be completed; the current one, or that of"
                    + " `asOf`, unless said otherwise";

    private final CompletionService service;
    private final Lists lists;

    UnitResource(CompletionService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listUnitStandings",
            summary = "The units that answer for key projects, and how those stand",
            description = "A group counts as those it stands for, a unit that was merged as its successor.")
    @APIResponse(
            responseCode = "200",
            description = "The units",
            content = @Content(schema = @Schema(implementation = UnitStanding.class)))
    public Response list(
            @RestPath String plan,
            @RestQuery @Parameter(description = YEAR, example = "2020") String year,
            @RestQuery @Parameter(description = AskedPlans.AS_OF, example = "2020-03-01T00:00:00Z") String asOf,
            @BeanParam ListQuery query) {
        return lists.answer(UNITS, query, Rows.of(service.units(plan, year, asOf)));
    }
}
