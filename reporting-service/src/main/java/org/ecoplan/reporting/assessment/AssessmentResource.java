package org.ecoplan.reporting.assessment;

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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.idempotency.RetrySafe;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.listing.Lists;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class AssessmentResource {

    static final String REGION = "GB/T 2260 code; the plan's city unless said otherwise";

    private final AssessmentService service;
    private final PublishedAssessments published;
    private final Lists lists;

    AssessmentResource(AssessmentService service, PublishedAssessments published, Lists lists) {
        this.service = service;
        this.published = published;
        this.lists = lists;
    }

    @POST
    @InTurn
    @RetrySafe
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publishAssessment",
            summary = "Publish the assessment of a year",
            description =
                    "Freezes the plan's edition, the measurements and requirements until the year, the states of the"
                            + " key projects, and the verdicts that follow on both bases, as one document with a hash. It never"
                            + " changes; another assessment supersedes it. Before the year is over, or where nothing was measured"
                            + " of the year itself, an assessment has to be `provisional`.")
    @Parameter(
            name = "minVersion",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description =
                    "The `Ecoplan-Version` that a write was answered with: waits until that has been taken in, so that"
                            + " it is published, too. It may also be sent as a header of that name")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the assessment is",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "There is an assessment of that region and year already that is not named in `supersedes`, or"
                    + " the one that is named is not the latest")
    @APIResponse(responseCode = "503", description = "Many others are being published at this moment")
    public Response publish(@RestPath String plan, PublishAssessmentRequest request) {
        Publication publication = service.publish(plan, request).publication();
        AssessmentResponse assessment =
                published.get(plan, publication.region(), publication.year(), publication.revision());
        return Response.created(URI.create(assessment.links().self()))
                .entity(assessment)
                .build();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListQuery.CSV, ListQuery.XLSX})
    @Operation(
            operationId = "listAssessments",
            summary = "The assessments that were published, the newest year first",
            description = "Those in force, unless `superseded=true` asks for all.")
    @APIResponse(
            responseCode = "200",
            description = "The assessments",
            content = @Content(schema = @Schema(implementation = ListedAssessment.class)))
    public Response list(
            @RestPath String plan,
            @RestQuery @Parameter(description = "GB/T 2260 code", example = "440700") String region,
            @RestQuery @Parameter(schema = @Schema(type = SchemaType.INTEGER), example = "2019") String year,
            @RestQuery
                    @Parameter(
                            description = "Also those that another one took the place of",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    String superseded,
            @BeanParam ListQuery query) {
        Integer asked = Query.parsed("year", year, text -> Query.wholeNumber("year", text, 0, 9999));
        return lists.answer(
                ListedAssessment.LISTING,
                query,
                Rows.of(published.list(plan, region, asked, Query.flag("superseded", superseded))));
    }

    @GET
    @Path("{year}")
    @Operation(
            operationId = "getAssessment",
            summary = "The assessment of a year that is in force",
            description =
                    "With those that it superseded, and whether by what is known now its results would be others.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response inForce(
            @RestPath String plan,
            @RestPath int year,
            @RestQuery @Parameter(description = REGION, example = "440700") String region,
            @Context HttpHeaders headers) {
        return lists.one(published.inForce(plan, region, year), headers);
    }
}
