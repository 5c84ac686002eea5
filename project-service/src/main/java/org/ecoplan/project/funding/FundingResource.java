package org.ecoplan.project.funding;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Query;
import org.ecoplan.kit.web.Revision;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/projects/{code}/funding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Funding")
public class FundingResource {

    static final String AS_OF = "As it stood at this moment; now, unless said otherwise";
    static final String MOMENT = "2020-07-01T00:00:00Z";

    private final FundingReads reads;
    private final BudgetService budgets;
    private final Lists lists;

    FundingResource(FundingReads reads, BudgetService budgets, Lists lists) {
        this.reads = reads;
        this.budgets = budgets;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "getProjectFunding",
            summary = "A key project's money in all years",
            description = "Each source of each year stands alone: what one has left covers"
                    + " nothing that another has overrun.")
    @Parameter(name = "asOf", description = AS_OF, example = MOMENT)
    @APIResponse(
            responseCode = "200",
            description = "Its years, empty as long as nothing is planned",
            content = @Content(schema = @Schema(implementation = ProjectFunding.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response project(
            @RestPath String plan, @RestPath String code, @RestQuery String asOf, @Context HttpHeaders headers) {
        return lists.one(reads.project(plan, code, Query.parsed("asOf", asOf, Query::instant)), headers);
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "getProjectFundingOfYear", summary = "A key project's money for one budget year")
    @Parameter(name = "asOf", description = AS_OF, example = MOMENT)
    @APIResponse(
            responseCode = "200",
            description = "Its budget and what came of it; the ETag is needed to change the budget",
            content = @Content(schema = @Schema(implementation = YearFunding.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response year(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String year,
            @RestQuery String asOf,
            @Context Request request) {
        YearFunding funding =
                reads.year(plan, code, BudgetYears.read(year), Query.parsed("asOf", asOf, Query::instant));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Revision.tag(funding.revision()));
        return (unchanged != null ? unchanged : Response.ok(funding))
                .tag(Revision.tag(funding.revision()))
                .build();
    }

    @PUT
    @Path("{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stateBudget",
            summary = "State a key project's budget for one year",
            description = "Whole: a source that it does not name is to give nothing. Changing a"
                    + " budget needs If-Match and a `reason`; the ETag is another one after each entry of the"
                    + " ledger, too, so that nobody cuts a budget without knowing what has been spent of it. The"
                    + " same budget again changes nothing. The year is one of the project's or a later one, up to"
                    + " the next from now.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            description = "ETag of the year's funding, where another budget is replaced",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Stated, or already known",
            content = @Content(schema = @Schema(implementation = YearFunding.class)))
    @APIResponse(responseCode = "412", description = "The year's funding is not the one named in If-Match any more")
    @APIResponse(responseCode = "428", description = "Changing a budget needs If-Match")
    public Response put(
            @RestPath String plan,
            @RestPath String code,
            @RestPath String year,
            StateBudgetRequest request,
            @Context HttpHeaders headers) {
        YearFunding funding = budgets.state(
                plan, code, BudgetYears.read(year), request, revision -> Revision.requireMatch(headers, revision));
        return Response.ok(funding).tag(Revision.tag(funding.revision())).build();
    }

    @GET
    @Path("{year}/budgets")
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listBudgets", summary = "Every budget that was ever stated for one year, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The budgets",
            content = @Content(schema = @Schema(implementation = Budget.class)))
    public Response budgets(
            @RestPath String plan, @RestPath String code, @RestPath String year, @BeanParam ListQuery query) {
        return lists.answer(Budget.REVISIONS, query, Rows.of(budgets.stated(plan, code, BudgetYears.read(year))));
    }
}
