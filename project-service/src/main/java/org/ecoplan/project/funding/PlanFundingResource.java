package org.ecoplan.project.funding;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

@Path("/api/v1/plans/{plan}/funding")
@Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
@Tag(name = "Funding")
public class PlanFundingResource {

    private final FundingReads reads;
    private final Lists lists;

    PlanFundingResource(FundingReads reads, Lists lists) {
        this.reads = reads;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listFunding", summary = "The money of a plan's key projects, by project, year and source")
    @Parameter(name = "asOf", description = FundingResource.AS_OF, example = FundingResource.MOMENT)
    @APIResponse(
            responseCode = "200",
            description = "An item for each project, year and source that money was planned for or moved in",
            content = @Content(schema = @Schema(implementation = ListedFunding.class)))
    public Response list(
            @RestPath String plan,
            @BeanParam FundingFilter filter,
            @RestQuery String asOf,
            @BeanParam ListQuery query) {
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        return lists.answer(ListedFunding.LISTING, query, Rows.of(reads.list(plan, filter, moment)));
    }

    @GET
    @Path("sums")
    @Operation(
            operationId = "sumFunding",
            summary = "The same money added up",
            description = "By one or several of `task`, `action`, `unit`, `source` and `year`;"
                    + " without `by`, all of it in one item. By `unit`, a project's money counts for the unit that"
                    + " leads it and for no other, so that the sums of all units are the whole; the filter `unit`"
                    + " finds the projects that it takes part in. `available` and `overrun` are added up as they"
                    + " are for each project, year and source, and are not set off against each other.")
    @Parameter(
            name = "by",
            description = "Any of `task`, `action`, `unit`, `source`, `year`, separated by commas",
            example = "action,year")
    @Parameter(name = "asOf", description = FundingResource.AS_OF, example = FundingResource.MOMENT)
    @APIResponse(
            responseCode = "200",
            description = "The sums",
            content = @Content(schema = @Schema(implementation = FundingSum.class)))
    public Response sums(
            @RestPath String plan,
            @RestQuery String by,
            @BeanParam FundingFilter filter,
            @RestQuery String asOf,
            @BeanParam ListQuery query) {
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        return lists.answer(FundingSum.LISTING, query, Rows.of(reads.sums(plan, SumBy.read(by), filter, moment)));
    }

    @GET
    @Path("entries")
    @Operation(
            operationId = "listFundingEntries",
            summary = "The ledgers of a plan's key projects, in the order of recording")
    @Parameter(name = "asOf", description = FundingResource.AS_OF, example = FundingResource.MOMENT)
    @APIResponse(
            responseCode = "200",
            description = "The entries, reversals included",
            content = @Content(schema = @Schema(implementation = LedgerEntry.class)))
    public Response entries(
            @RestPath String plan, @BeanParam EntryFilter filter, @RestQuery String asOf, @BeanParam ListQuery query) {
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        return lists.answer(LedgerEntry.LISTING, query, slice -> reads.entries(plan, filter, moment, slice));
    }
}
