package org.ecoplan.indicator.plan;

import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.listing.SortKey;
import org.ecoplan.kit.web.Page;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class EditionResource {

    private static final Listing<EditionResponse> EDITIONS = Listing.of(
                    "editions",
                    "版本",
                    "Editions",
                    EditionResponse.class,
                    SortKey.whole("revision", EditionResponse::revision))
            .column("revision", "修订", "Revision")
            .column("loadedAt", "载入时间", "Loaded at");

    private final PlanService service;
    private final Lists lists;

    EditionResource(PlanService service, Lists lists) {
        this.service = service;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(operationId = "listEditions", summary = "The editions of a plan, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The editions",
            content = @Content(schema = @Schema(implementation = EditionResponse.class)))
    public Response list(@RestPath String plan, @BeanParam ListQuery query) {
        return lists.answer(EDITIONS, query, Rows.of(service.editions(plan)));
    }

    @GET
    @Path("{revision}")
    @Produces({MediaType.APPLICATION_JSON, Yaml.MEDIA_TYPE})
    @Operation(operationId = "getEdition", summary = "What a plan said in one edition")
    @Parameter(name = "format", description = "json or yaml, whatever is accepted")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it was loaded then",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlanDefinition.class)),
                @Content(mediaType = Yaml.MEDIA_TYPE, schema = @Schema(implementation = PlanDefinition.class))
            })
    @APIResponse(responseCode = "304", description = "The edition named in If-None-Match is this one")
    public Response get(
            @RestPath String plan, @RestPath String revision, @RestQuery String format, @Context Request request) {
        return PlanDocument.answer(service.edition(plan, number("revision", revision)), format, request);
    }

    @GET
    @Path("{revision}/changes")
    @Operation(
            operationId = "compareEditions",
            summary = "What one edition says differently from another",
            description = "Indicators are matched by number, regions, domains, tasks and departments by code, targets"
                    + " and assigned numbers by year, wherever in their lists they stand.")
    @Parameter(name = "since", description = "Revision of the edition to compare with", required = true)
    public Page<PlanChange> changes(@RestPath String plan, @RestPath String revision, @RestQuery String since) {
        return Page.whole(service.changes(plan, number("revision", revision), number("since", since)));
    }

    private static int number(String parameter, String text) {
        return Query.wholeNumber(parameter, text, 1, Integer.MAX_VALUE);
    }
}
