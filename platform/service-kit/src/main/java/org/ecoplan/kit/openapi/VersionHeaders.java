package org.ecoplan.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.ecoplan.kit.idempotency.StoresNothing;
import org.ecoplan.kit.outbox.Freshness;

/** Describes the header that the answer to every write has that told something. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = VersionHeaders.LAST)
public class VersionHeaders implements OASFilter {

    /** Runs after the others, so that the document is always in the same order. */
    public static final int LAST = 0;

    private static final Set<PathItem.HttpMethod> WRITES =
            Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.DELETE);

    @Override
    public PathItem filterPathItem(PathItem path) {
        path.getOperations().entrySet().stream()
                .filter(operation -> WRITES.contains(operation.getKey()))
                .map(Map.Entry::getValue)
                .filter(operation -> !operation.hasExtension(StoresNothing.EXTENSION))
                .flatMap(VersionHeaders::successes)
                .forEach(VersionHeaders::describe);
        return path;
    }

    private static Stream<APIResponse> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().matches("20[01]"))
                .map(Map.Entry::getValue);
    }

    private static void describe(APIResponse response) {
        response.addHeader(
                Freshness.HEADER,
                OASFactory.createHeader()
                        .description("What a question to reporting-service names as `minVersion` that is to be answered"
                                + " with this; absent where nothing changed")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
}
