package org.ecoplan.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.ecoplan.kit.idempotency.StoresNothing;

/** Describes the header that every POST heeds that stores something, and what it adds to the answers. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RetrySafeOperations implements OASFilter {

    private static final String STILL_RUNNING = "A request with this Idempotency-Key has not been answered yet";

    @Override
    public PathItem filterPathItem(PathItem path) {
        if (path.getPOST() != null && !path.getPOST().hasExtension(StoresNothing.EXTENSION)) {
            describe(path.getPOST());
        }
        return path;
    }

    private static void describe(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("What the sender calls this request by. Sent again with the same key and body, it is not"
                        + " done again: the answer is the first one, with the header Idempotent-Replayed")
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .minLength(1)
                        .maxLength(255)));
        ProblemResponses.add(operation, "409", STILL_RUNNING);
    }
}
