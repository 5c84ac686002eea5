package org.ecoplan.reporting.assessment;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.kit.listing.Lists;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{plan}/assessments/{year}/revisions/{revision}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
public class RevisionResource {

    /** RFC 9530; of the bytes as they are sent, so they are not compressed on their way. */
    private static final String REPR_DIGEST = "Repr-Digest";

    private static final String FOR_EVER = "public, max-age=31536000, immutable, no-transform";

    private final PublishedAssessments published;
    private final Lists lists;

    RevisionResource(PublishedAssessments published, Lists lists) {
        this.published = published;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "getAssessmentRevision", summary = "One of the assessments of a year, in force or not")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response get(
            @RestPath String plan,
            @RestPath int year,
            @RestPath long revision,
            @RestQuery @Parameter(description = AssessmentResource.REGION, example = "440700") String region,
            @Context HttpHeaders headers) {
        return lists.one(published.get(plan, region, year, revision), headers);
    }

    @GET
    @Path("document")
    @Uncompressed
    @Operation(
            operationId = "getAssessmentDocument",
            summary = "The published document, byte for byte",
            description =
                    "Canonical JSON (RFC 8785); decimals are texts with all their digits. Its SHA-256 is the hash that"
                            + " was published: as ETag in hexadecimal, as Repr-Digest (RFC 9530) in base64.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            headers = {
                @Header(
                        name = "ETag",
                        description = "SHA-256 in hexadecimal",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = REPR_DIGEST,
                        description = "SHA-256 of the bytes",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Known already, as the ETag in If-None-Match says")
    public Response document(
            @RestPath String plan,
            @RestPath int year,
            @RestPath long revision,
            @RestQuery @Parameter(description = AssessmentResource.REGION, example = "440700") String region,
            @Context Request request) {
        PublishedDocument document = published.document(plan, region, year, revision);
        EntityTag tag = new EntityTag(document.hash().hex());
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(document.bytes()).tag(tag) : known)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(REPR_DIGEST, document.hash().digestField())
                .build();
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifyAssessment",
            summary = "Judge a published assessment again from its own evidence",
            description =
                    "Whether the document still has its hash, and whether the rules of now make the same bytes of the"
                            + " evidence in it. Nothing else is looked at.")
    @APIResponse(
            responseCode = "200",
            description = "What came out",
            content = @Content(schema = @Schema(implementation = Verification.class)))
    public Verification verification(
            @RestPath String plan,
            @RestPath int year,
            @RestPath long revision,
            @RestQuery @Parameter(description = AssessmentResource.REGION, example = "440700") String region) {
        return published.verify(plan, region, year, revision);
    }

    @GET
    @Path("drift")
    @Operation(
            operationId = "getAssessmentDrift",
            summary = "What would come out otherwise by what is known now",
            description =
                    "Each verdict that would be another one, or would rest on something else, with what it was, what it"
                            + " would be and which events did it.")
    @APIResponse(
            responseCode = "200",
            description = "The differences",
            content = @Content(schema = @Schema(implementation = Drift.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public Response drift(
            @RestPath String plan,
            @RestPath int year,
            @RestPath long revision,
            @RestQuery @Parameter(description = AssessmentResource.REGION, example = "440700") String region,
            @Context HttpHeaders headers) {
        return lists.one(published.drift(plan, region, year, revision), headers);
    }
}
