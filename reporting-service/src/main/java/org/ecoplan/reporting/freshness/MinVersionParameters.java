package org.ecoplan.reporting.freshness;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.ecoplan.kit.openapi.ProblemResponses;
import org.ecoplan.kit.openapi.VersionHeaders;
import org.ecoplan.kit.outbox.Freshness;

/** Describes what every question may name: the version that it is to be answered with. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = VersionHeaders.LAST)
public class MinVersionParameters implements OASFilter {

    @Override
    public PathItem filterPathItem(PathItem path) {
        if (path.getGET() != null) {
            describe(path.getGET());
        }
        return path;
    }

    private static void describe(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(MinVersionFilter.PARAMETER)
                .in(Parameter.In.QUERY)
                .description("The `" + Freshness.HEADER + "` that a write was answered with: the question waits until"
                        + " that has been taken in. It may also be sent as a header of that name")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        ProblemResponses.add(operation, "503", "The version that is asked for has not been taken in yet");
    }
}
