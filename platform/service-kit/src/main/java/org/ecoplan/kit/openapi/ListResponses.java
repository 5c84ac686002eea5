package org.ecoplan.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ecoplan.kit.listing.ListQuery;

/**
 * Describes what all lists have in common. The resource names the schema of one item; the answer is a page of them, or
 * a table.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ListResponses implements OASFilter {

    private static final String JSON = "application/json";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(path -> path.getGET())
                .filter(operation -> operation != null && operation.getResponses() != null)
                .filter(ListResponses::givesTables)
                .forEach(operation -> describe(operation, document));
    }

    private static boolean givesTables(Operation operation) {
        APIResponse found = operation.getResponses().getAPIResponse("200");
        return found != null && found.getContent() != null && found.getContent().hasMediaType(ListQuery.XLSX);
    }

    private static void describe(Operation operation, OpenAPI document) {
        APIResponse found = operation.getResponses().getAPIResponse("200");
        String item = found.getContent().getMediaType(JSON).getSchema().getRef().substring(REFERENCE.length());
        found.setContent(OASFactory.createContent()
                .addMediaType(JSON, OASFactory.createMediaType().schema(page(item, document)))
                .addMediaType(ListQuery.CSV, table("RFC 4180, in UTF-8 with a byte order mark"))
                .addMediaType(ListQuery.XLSX, table("An Excel workbook")));
        found.addHeader("ETag", header("State of the page; a table has none"));
        found.addHeader("Link", header("The next page, with rel=\"next\", if there is one"));
        found.addHeader("Content-Language", header("Language of labels, and of a table"));
        operation.getResponses().addAPIResponse("304", response("Unchanged since the ETag in If-None-Match"));
        operation.getResponses().addAPIResponse("406", response("None of the media types asked for can be given here"));
        operation.addParameter(parameter("If-None-Match", "ETag of the state that is known already"));
        operation.addParameter(
                parameter("Accept-Language", "`zh-CN`, which is given unless this asks for something else, or `en`"));
    }

    /** A page of items of this schema, which have a label if they have a name. */
    private static Schema page(String item, OpenAPI document) {
        String name = "Page" + item;
        Schema one = isNamed(document.getComponents().getSchemas().get(item))
                ? OASFactory.createSchema()
                        .addAllOf(reference(item))
                        .addAllOf(OASFactory.createSchema()
                                .addProperty(
                                        "label",
                                        schema(Schema.SchemaType.STRING, "The name in the language negotiated")))
                : reference(item);
        document.getComponents()
                .addSchema(
                        name,
                        schema(Schema.SchemaType.OBJECT, "One page of a list")
                                .addProperty(
                                        "items",
                                        schema(
                                                        Schema.SchemaType.ARRAY,
                                                        "Only the members that `fields` names, if it does")
                                                .items(one))
                                .addProperty(
                                        "next",
                                        schema(
                                                Schema.SchemaType.STRING,
                                                "Cursor of the next page; absent on the last")));
        return reference(name);
    }

    private static boolean isNamed(Schema item) {
        Schema name = item.getProperties() == null ? null : item.getProperties().get("name");
        return name != null && (REFERENCE + "LocalizedText").equals(name.getRef());
    }

    private static MediaType table(String description) {
        return OASFactory.createMediaType().schema(schema(Schema.SchemaType.STRING, description));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)));
    }

    private static Schema schema(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref(REFERENCE + schema);
    }
}
