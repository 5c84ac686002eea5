package org.ecoplan.reporting.live;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.ecoplan.contracts.event.VerdictChanged;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.compliance.VerdictChanges;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/plans/{plan}/stream")
@Tag(name = "Live")
public class StreamResource {

    private final AskedPlans plans;
    private final VerdictChanges changes;
    private final VerdictStreams streams;
    private final LiveConfig config;

    StreamResource(AskedPlans plans, VerdictChanges changes, VerdictStreams streams, LiveConfig config) {
        this.plans = plans;
        this.changes = changes;
        this.streams = streams;
        this.config = config;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "streamVerdictChanges",
            summary = "Changes of verdicts as they happen",
            description = "Server-sent events `verdict-changed`, in their order. Whoever comes back with the last id"
                    + " that they received gets everything since; without one the stream begins now. While nothing"
                    + " changes a comment comes from time to time.")
    @APIResponse(
            responseCode = "200",
            description = "The data of each event are the change, as other systems are told of it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = VerdictChanged.class)))
    @APIResponse(responseCode = "503", description = "No more readers can be served here; see Retry-After")
    public Multi<OutboundSseEvent> stream(@RestPath String plan, @BeanParam StreamQuery query, @Context Sse sse) {
        AskedPlan asked = plans.find(plan, null);
        ChangeFilter filter = ChangeFilter.of(asked.definition(), query);
        return streams.open(plan, position(plan, query.goOnFrom()), filter, new Frames(sse, config.reconnect()));
    }

    private long position(String plan, String lastEventId) {
        if (lastEventId == null) {
            return changes.newest(plan);
        }
        try {
            long id = Long.parseLong(lastEventId);
            // a higher one was given out by another database: nobody knows what came after it
            if (id >= 0 && id <= changes.newest()) {
                return id;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number that was never given out
        }
        throw ProblemException.malformed(FieldError.inParameter(
                "Last-Event-ID",
                "unknown-event",
                "no change has had this id here: read how the plan stands and begin a new stream",
                lastEventId));
    }
}
