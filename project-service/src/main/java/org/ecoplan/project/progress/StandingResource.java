package org.ecoplan.project.progress;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{plan}/projects/{code}/progress/standing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Progress")
public class StandingResource {

    private final StandingService service;

    StandingResource(StandingService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getProjectStanding",
            summary = "How far a project has come, how that is computed, and whether it is late",
            description = "`computed` has every part and deliverable with the figures of the units and how they became"
                    + " one; each reason of `lateness` the figures that were compared.")
    public Standing get(@RestPath String plan, @RestPath String code) {
        return service.get(plan, code);
    }
}
