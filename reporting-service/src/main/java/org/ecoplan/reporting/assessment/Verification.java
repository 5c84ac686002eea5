package org.ecoplan.reporting.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.reporting.compliance.rules.RulesVersion;

/**
 * What comes out when a published assessment is judged again from the evidence in its document, and from nothing else.
 *
 * @param hash as it was published
 * @param intact whether the document that is kept still has this hash
 * @param recomputedHash of the document with the results that the rules find now
 * @param same whether that is the same document, byte for byte
 * @param rulesVersionThen of the rules that judged it
 * @param rulesVersionNow of the rules that judge now; where they are others, the results may be
 * @param differences the verdicts that come out otherwise, in themselves or in what they rest on
 */
public record Verification(
        @Schema(examples = "jiangmen-2019-2030") String plan,
        String region,
        int year,
        long revision,
        String hash,
        boolean intact,
        String recomputedHash,
        boolean same,
        int rulesVersionThen,
        int rulesVersionNow,
        List<VerdictDifference> differences) {

    static Verification of(ContentHash published, byte[] kept) {
        AssessmentDocument document = AssessmentDocument.read(kept);
        ContentHash recomputed = ContentHash.of(AssessmentDocument.recomputed(kept));
        Publication publication = document.assessment();
        return new Verification(
                publication.plan(),
                publication.region(),
                publication.year(),
                publication.revision(),
                published.hex(),
                ContentHash.of(kept).equals(published),
                recomputed.hex(),
                recomputed.equals(published),
                document.rulesVersion(),
                RulesVersion.CURRENT,
                VerdictDifference.between(document.results(), document.recomputed()));
    }
}
