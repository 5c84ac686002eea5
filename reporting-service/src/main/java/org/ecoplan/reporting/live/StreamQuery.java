package org.ecoplan.reporting.live;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.contracts.Basis;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Which changes are asked for, as it was sent. */
public class StreamQuery {

    @RestQuery
    @Parameter(description = "GB/T 2260 code; all regions unless said otherwise", example = "440700")
    String region;

    @RestQuery
    @Parameter(
            description = "`standard` (the national programme's) or `target` (the plan's); both unless said otherwise",
            schema = @Schema(implementation = Basis.class))
    String basis;

    @RestQuery
    @Parameter(
            description = "The year that is judged; all years unless said otherwise",
            schema = @Schema(type = SchemaType.INTEGER),
            example = "2018")
    String year;

    @RestQuery
    @Parameter(description = "Number of an indicator; all unless said otherwise", example = "10")
    String indicator;

    @RestQuery
    @Parameter(
            description = "For tools that cannot send the header `Last-Event-ID`, which goes before it",
            example = "4711")
    String lastEventId;

    @RestHeader("Last-Event-ID")
    @Parameter(description = "The last id that was received: what came after it is sent", example = "4711")
    String lastEventIdHeader;

    /** The id to go on from; {@code null} where the stream begins now. */
    String goOnFrom() {
        return lastEventIdHeader == null ? lastEventId : lastEventIdHeader;
    }
}
