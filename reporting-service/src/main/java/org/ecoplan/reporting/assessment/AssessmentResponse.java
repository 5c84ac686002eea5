package org.ecoplan.reporting.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One published assessment and how it stands to others.
 *
 * @param revision counts the assessments of the region and year from 1; the highest one is in force
 * @param hash SHA-256 of the document
 * @param asOf the moment as of which everything was known; absent where that is the moment of publishing
 * @param edition revision of the plan by which was judged
 * @param format version of the document's shape
 * @param rulesVersion of the rules that judged
 * @param reason why it superseded the one before
 * @param supersedes those whose place it took, the last one first
 * @param supersededBy the one that took its place; absent for the one in force
 * @param changedSincePublication whether by what is known now the results would be others; `drift` says which
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentResponse(
        @Schema(examples = "jiangmen-2019-2030") String plan,
        @Schema(examples = "440700") String region,
        @Schema(examples = "2019") int year,
        @Schema(examples = "1") long revision,

        @Schema(examples = "7c1f8f5b2f6d4c3ea4f9bb7d7d2c1f0e9a8b7c6d5e4f30211203f4e5d6c7b8a9")
        String hash,

        boolean provisional,
        Instant asOf,
        Instant publishedAt,
        String publishedBy,
        String note,
        String reason,
        long edition,
        int format,
        int rulesVersion,
        Summary standard,
        Summary target,
        List<Reference> supersedes,
        Reference supersededBy,
        boolean changedSincePublication,
        Links links) {

    /** Another assessment of the same region and year. */
    public record Reference(long revision, String hash, String href) {

        static Reference to(Assessment assessment) {
            return new Reference(
                    assessment.revision(),
                    assessment.hash().hex(),
                    AssessmentPath.of(assessment.publication()).itself());
        }
    }

    /** What else there is of it. */
    public record Links(String self, String document, String verification, String drift) {

        static Links of(AssessmentPath path) {
            return new Links(path.itself(), path.document(), path.verification(), path.drift());
        }
    }

    /**
     * @param ofYear all of the region and year
     * @param changed whether the results would be others by now
     */
    static AssessmentResponse of(Assessment assessment, List<Assessment> ofYear, boolean changed) {
        Publication publication = assessment.publication();
        return new AssessmentResponse(
                publication.plan(),
                publication.region(),
                publication.year(),
                publication.revision(),
                assessment.hash().hex(),
                publication.provisional(),
                publication.asOf(),
                publication.publishedAt(),
                publication.publishedBy(),
                publication.note(),
                publication.reason(),
                assessment.edition(),
                assessment.format(),
                assessment.rulesVersion(),
                assessment.summaries().standard(),
                assessment.summaries().target(),
                ofYear.stream()
                        .filter(other -> other.revision() < assessment.revision())
                        .sorted(Comparator.comparing(Assessment::revision).reversed())
                        .map(Reference::to)
                        .toList(),
                ofYear.stream()
                        .filter(other -> other.revision() == assessment.revision() + 1)
                        .map(Reference::to)
                        .findFirst()
                        .orElse(null),
                changed,
                Links.of(AssessmentPath.of(publication)));
    }
}
