package org.ecoplan.reporting.assessment;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.ecoplan.reporting.compliance.rules.RulesVersion;

/**
 * What is published: the whole evidence and the results that follow from it. Written as canonical JSON it has the same
 * bytes wherever and whenever it is written from the same evidence.
 *
 * @param format version of its shape; raised when the results get another member, so that documents of former formats are
 *     recomputed in theirs
 * @param rulesVersion of the rules that judged
 */
record AssessmentDocument(int format, int rulesVersion, Publication assessment, Evidence evidence, Results results) {

    static final int FORMAT = 1;

    static AssessmentDocument of(Publication publication, Evidence evidence) {
        return new AssessmentDocument(
                FORMAT, RulesVersion.CURRENT, publication, evidence, Results.of(evidence, publication.year()));
    }

    static AssessmentDocument read(byte[] document) {
        return FrozenJson.read(document, AssessmentDocument.class);
    }

    /** What was kept, unless something else than a document has taken its place. */
    static Optional<AssessmentDocument> ifReadable(byte[] kept) {
        try {
            return Optional.of(read(kept));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return FrozenJson.bytes(this);
    }

    static ContentHash hashOf(Results results) {
        return ContentHash.of(FrozenJson.bytes(results));
    }

    /** The results that the rules of now find in the frozen evidence, without looking at anything else. */
    Results recomputed() {
        return Results.of(evidence, assessment.year());
    }

    /** A document as it would be with the results that the rules of now find in its evidence, byte for byte. */
    static byte[] recomputed(byte[] document) {
        return FrozenJson.replaced(document, "results", read(document).recomputed());
    }
}
