package org.ecoplan.indicator.plan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/schemas")
@Tag(name = "Plans")
public class SchemaResource {

    private final PlanSchema schema;

    SchemaResource(PlanSchema schema) {
        this.schema = schema;
    }

    @GET
    @Path("plan")
    @Produces("application/schema+json")
    @Operation(
            operationId = "getPlanSchema",
            summary = "The JSON Schema of a plan file",
            description = "Draft 2020-12. An editor that knows it checks a plan while it is written.")
    public String plan() {
        return schema.text();
    }
}
