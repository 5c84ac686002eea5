package org.ecoplan.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ecoplan.kit.problem.Problem;

/** Describes the problems that any operation may answer with, so that no resource has to repeat them. */
public class ProblemResponses implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String FIELD_ERROR = "FieldError";

    // Sorted, so that the document is the same each time.
    private static final Map<String, String> ALWAYS = new TreeMap<>(Map.of(
            "400", "The request cannot be read: malformed, or with something that this operation does not know",
            "500", "Something went wrong on our side; nothing was stored"));
    private static final Map<String, String> WITH_BODY = new TreeMap<>(Map.of(
            "408", "The body did not arrive",
            "413", "The body is larger than the documented limit",
            "415", "This media type, charset or content encoding cannot be read here",
            "422", "The request can be read but not accepted; `errors` names every fault"));

    @Override
    public Operation filterOperation(Operation operation) {
        describe(operation, ALWAYS);
        if (operation.getRequestBody() != null) {
            describe(operation, WITH_BODY);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() != null
                                && parameter.getIn().toString().equals("path"))) {
            describe(operation, Map.of("404", "What the path names does not exist"));
        }
        describeDeclared(operation);
        return operation;
    }

    /** A problem that an operation names itself has the same shape. */
    private static void describeDeclared(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..") && response.getContent() == null) {
                response.setContent(problem(response.getDescription()).getContent());
            }
        });
    }

    private static void describe(Operation operation, Map<String, String> responses) {
        responses.forEach((status, description) -> {
            if (operation.getResponses() != null && !operation.getResponses().hasAPIResponse(status)) {
                operation.getResponses().addAPIResponse(status, problem(description));
            }
        });
    }

    /** Adds a problem, or says what else this status stands for. */
    public static void add(Operation operation, String status, String description) {
        APIResponse declared = operation.getResponses().getAPIResponse(status);
        if (declared == null) {
            operation.getResponses().addAPIResponse(status, problem(description));
        } else {
            declared.setDescription(declared.getDescription() + "; or: " + description);
        }
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference(PROBLEM))));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema(
                        PROBLEM,
                        object("RFC 9457 problem details")
                                .addProperty("type", text("Stable URI of the kind of problem"))
                                .addProperty("title", text("The kind of problem in words"))
                                .addProperty("status", schema(Schema.SchemaType.INTEGER, "HTTP status"))
                                .addProperty("detail", text("What is wrong this time"))
                                .addProperty(
                                        "errors",
                                        schema(Schema.SchemaType.ARRAY, "Every fault found in the request")
                                                .items(reference(FIELD_ERROR))))
                .addSchema(
                        FIELD_ERROR,
                        object("One thing wrong with a request")
                                .addProperty("pointer", text("JSON pointer into the body"))
                                .addProperty("parameter", text("Name of the query or path parameter"))
                                .addProperty(
                                        "index",
                                        schema(
                                                Schema.SchemaType.INTEGER,
                                                "Number of the row, from 0, where the body is a list of rows"))
                                .addProperty("code", text("Stable code for programs"))
                                .addProperty("message", text("What would be right"))
                                .addProperty("rejected", text("What was sent, shortened")));
    }

    private static Schema object(String description) {
        return schema(Schema.SchemaType.OBJECT, description);
    }

    private static Schema text(String description) {
        return schema(Schema.SchemaType.STRING, description);
    }

    private static Schema schema(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }

    private static Schema reference(String schema) {
        return OASFactory.createSchema().ref("#/components/schemas/" + schema);
    }
}
