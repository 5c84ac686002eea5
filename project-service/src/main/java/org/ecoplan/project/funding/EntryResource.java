package org.ecoplan.project.funding;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects/{code}/funding/{year}/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding")
public class EntryResource {

    private final LedgerService ledger;
    private final FundingReads reads;
    private final Lists lists;

    EntryResource(LedgerService ledger, FundingReads reads, Lists lists) {
        this.ledger = ledger;
        this.reads = reads;
        this.lists = lists;
    }

    @POST
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordFundingEntry",
            summary = "Record an appropriation or an expenditure",
            description = "Kind, source, document and item say which entry it is: the same"
                    + " again with the same amount and day changes nothing, with another amount or day it is"
                    + " refused. What is there stays as it is; a mistake is reversed. An expenditure takes no more"
                    + " than is available of its own source, project and year, unless `overrun` says who approved"
                    + " that.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location leads to the entry",
            content = @Content(schema = @Schema(implementation = RecordedEntry.class)))
    @APIResponse(
            responseCode = "200",
            description = "Unchanged: the very same was recorded already",
            content = @Content(schema = @Schema(implementation = RecordedEntry.class)))
    @APIResponse(
            responseCode = "409",
            description = "`spending-above-appropriation`: it takes more than is `available`;"
                    + " `no-overrun`: it does not, and nothing has to be approved; `document-taken`: the document"
                    + " stands for other money, or for an entry that was reversed")
    public Response record(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String year,
            RecordEntryRequest request,
            @Context UriInfo uri) {
        RecordedEntry recorded = ledger.record(plan, code, BudgetYears.read(year), request);
        Response.ResponseBuilder response = recorded.outcome() == RecordedEntry.Outcome.UNCHANGED
                ? Response.ok()
                : Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(recorded.entry().number()))
                        .build());
        return response.entity(recorded).build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listProjectFundingEntries", summary = "The ledger of one year, in the order of recording")
    @Parameter(name = "asOf", description = FundingResource.AS_OF, example = FundingResource.MOMENT)
    @APIResponse(
            responseCode = "200",
            description = "The entries, reversals included",
            content = @Content(schema = @Schema(implementation = LedgerEntry.class)))
    public Response list(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String year,
            @RestQuery String asOf,
            @BeanParam ListQuery query) {
        int budgetYear = BudgetYears.read(year);
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        return lists.answer(LedgerEntry.LISTING, query, slice -> reads.entries(plan, code, budgetYear, moment, slice));
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "getFundingEntry", summary = "One entry of a ledger")
    @APIResponse(
            responseCode = "200",
            description = "The entry, and whether it was reversed",
            content = @Content(schema = @Schema(implementation = LedgerEntry.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String year,
            @RestPath String number,
            @Context HttpHeaders headers) {
        return lists.one(ledger.get(plan, code, BudgetYears.read(year), entryNumber(number)), headers);
    }

    @POST
    @RetrySafe
    @Path("{number}/reversal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reverseFundingEntry",
            summary = "Take an entry back",
            description = "红字冲销: a new entry with the negative amount, which names the one that"
                    + " it takes back. `instead` records what would have been right in the same step, so that a"
                    + " correction is no overrun unless what it comes to is one. An entry is reversed once, and a"
                    + " reversal is not reversed.")
    @APIResponse(
            responseCode = "201",
            description = "Reversed; Location leads to the reversal",
            content = @Content(schema = @Schema(implementation = ReversedEntry.class)))
    @APIResponse(
            responseCode = "409",
            description = "`irreversible-entry`: it was reversed already, or is a reversal"
                    + " itself; `spending-above-appropriation`: what was appropriated has been spent; `no-overrun`"
                    + " and `document-taken` as for a new entry")
    public Response reverse(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String year,
            @RestPath String number,
            ReverseEntryRequest request,
            @Context UriInfo uri) {
        ReversedEntry reversed = ledger.reverse(plan, code, BudgetYears.read(year), entryNumber(number), request);
        return Response.created(uri.getBaseUriBuilder()
                        .path(EntryResource.class)
                        .path(Long.toString(reversed.reversal().number()))
                        .build(plan, code, year))
                .entity(reversed)
                .build();
    }

    private static long entryNumber(String number) {
        return Query.wholeNumber("number", number, 1, Integer.MAX_VALUE);
    }
}
