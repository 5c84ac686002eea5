package org.ecoplan.project.workplan;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path(WorkPlanResource.PATH + "/{year}/keeping")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work plans")
public class KeepingResource {

    private final Keepings keepings;

    KeepingResource(Keepings keepings) {
        this.keepings = keepings;
    }

    @GET
    @Operation(
            operationId = "getWorkPlanKeeping",
            summary = "What became of what a year promised",
            description = "As of now, as long as the year is not closed (`frozen` is false); then as it was found when"
                    + " it was. Each item and milestone is KEPT, PARTLY, NOT_KEPT, NOT_ASSESSABLE or NOT_DUE, with the"
                    + " reason and the numbers compared; added up by unit and task.")
    public WorkPlanKeeping get(@RestPath String plan, @RestPath String year) {
        return keepings.get(plan, WorkPlanYear.of(year));
    }
}
