package org.ecoplan.kit.load;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kit.problem.Problem;

/**
 * A load as it stands.
 *
 * @param kind what is loaded
 * @param subject what the rows belong to, such as a plan
 * @param rows how many rows have been read
 * @param percent how much of the body has been read; 100 when it is finished
 * @param expiresAt until when it can be asked for
 * @param result what it came to, when it has finished and could be read
 * @param problem why it could not be read or done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoadStatus(
        UUID id,
        String kind,
        String subject,
        LoadMode mode,
        boolean dryRun,
        LoadState state,
        long rows,
        int percent,
        Instant submittedAt,
        Instant finishedAt,
        Instant expiresAt,
        LoadResult result,
        @Schema(implementation = Problem.class) JsonNode problem) {}
