package org.ecoplan.kit.load;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.web.Query;
import org.jboss.resteasy.reactive.RestQuery;

/** What a sender says beside the rows: in the query, and in the headers. */
public class LoadRequest {

    @RestQuery
    @Parameter(
            description = "`atomic`: all rows or none; `partial`: those that can be accepted",
            schema =
                    @Schema(
                            enumeration = {"atomic", "partial"},
                            defaultValue = "atomic",
                            type = SchemaType.STRING))
    String mode;

    @RestQuery
    @Parameter(
            description = "`true` says what would happen and stores nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String dryRun;

    @HeaderParam("Prefer")
    @Parameter(description = "`respond-async` makes the load a job", schema = @Schema(examples = "respond-async"))
    String prefer;

    @Context
    HttpHeaders headers;

    boolean wantsJob() {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]")).map(String::strip).anyMatch("respond-async"::equalsIgnoreCase);
    }

    LoadOrder toOrder(String kind, String subject) {
        LoadMode wanted = Query.oneOf("mode", mode, LoadMode.class, LoadMode::code);
        return new LoadOrder(
                UUID.randomUUID(),
                kind,
                subject,
                wanted == null ? LoadMode.ATOMIC : wanted,
                Query.flag("dryRun", dryRun),
                RowFormat.of(headers.getMediaType()).orElseThrow(),
                RowFormat.charset(headers.getMediaType()));
    }
}
