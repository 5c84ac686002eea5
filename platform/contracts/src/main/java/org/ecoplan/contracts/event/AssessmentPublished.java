package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * The assessment of a year was published, or one that supersedes it. Tells which document it is, not what is in it: a
 * document may be larger than an event.
 *
 * @param revision counts the assessments of one region and year from 1; the highest one is in force
 * @param hash SHA-256 of the document in lower-case hexadecimal
 * @param document path at which reporting-service gives the document
 * @param size of the document in bytes
 * @param format version of the document's shape
 * @param rulesVersion of the rules that judged
 * @param edition revision of the plan by which was judged
 * @param provisional whether it was published as one that is expected to be superseded
 * @param asOf the moment as of which everything was known; absent where that is the moment of publishing
 * @param supersedes hash of the assessment that it takes the place of; absent for the first one of a year
 * @param reason why it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentPublished(
        String plan,
        String region,
        int year,
        long revision,
        String hash,
        String document,
        int size,
        int format,
        int rulesVersion,
        long edition,
        boolean provisional,
        Instant asOf,
        Instant publishedAt,
        String publishedBy,
        String supersedes,
        String reason,
        Counts standard,
        Counts target)
        implements EventData {

    /** How many indicators came out how on one basis. */
    public record Counts(int met, int notMet, int notMeasured) {}

    @Override
    public String key() {
        return String.join("/", plan, region, Integer.toString(year));
    }

    @Override
    public String partitionKey() {
        return plan;
    }
}
