package org.ecoplan.reporting.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.reporting.compliance.rules.RulesVersion;

/**
 * What comes out when a published assessment is judged again from the evidence in its document, and from nothing else.
 *
 * @param hash as it was published
 * @param intact whether the document that is kept still has this hash
 * @param described whether it says what is said of it here: in lists, in answers, and by its path
 * @param unbroken whether it names the one that it superseded by its hash, and is named so by the one that supersedes it
 * @param recomputedHash of the document with the results that the rules find now; absent where it cannot be read any more
 * @param same whether that is the same document, byte for byte
 * @param rulesVersionThen of the rules that judged it
 * @param rulesVersionNow of the rules that judge now; where they are others, the results may be
 * @param differences the verdicts that come out otherwise, in themselves or in what they rest on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        @Schema(examples = "jiangmen-2019-2030") String plan,
        String region,
        int year,
        long revision,
        String hash,
        boolean intact,
        boolean described,
        boolean unbroken,
        String recomputedHash,
        boolean same,
        int rulesVersionThen,
        int rulesVersionNow,
        List<VerdictDifference> differences) {

    /** @param unbroken whether it has its place among those of its region and year */
    static Verification of(Assessment assessment, byte[] kept, boolean unbroken) {
        Optional<AssessmentDocument> document = AssessmentDocument.ifReadable(kept);
        Optional<ContentHash> recomputed = document.map(it -> ContentHash.of(AssessmentDocument.recomputed(kept)));
        Publication publication = assessment.publication();
        return new Verification(
                publication.plan(),
                publication.region(),
                publication.year(),
                publication.revision(),
                assessment.hash().hex(),
                ContentHash.of(kept).equals(assessment.hash()),
                document.map(it -> Assessment.of(it, kept))
                        .filter(assessment::equals)
                        .isPresent(),
                unbroken,
                recomputed.map(ContentHash::hex).orElse(null),
                recomputed.filter(assessment.hash()::equals).isPresent(),
                assessment.rulesVersion(),
                RulesVersion.CURRENT,
                document.map(it -> VerdictDifference.between(it.results(), it.recomputed()))
                        .orElse(List.of()));
    }
}
