package org.ecoplan.reporting.assessment;

import java.util.List;
import org.ecoplan.kit.problem.ProblemException;

/**
 * Which place an assessment takes among those of its region and year.
 *
 * @param supersedes hash of the one before; {@code null} for the first
 */
record Succession(long revision, String supersedes) {

    /**
     * @param published those that there are, the first one first
     * @param superseded revision of the one whose place it takes, as far as its publisher knows; {@code null} for none
     * @throws ProblemException 409 if that is not the latest one
     */
    static Succession of(List<Assessment> published, Long superseded) {
        if (published.isEmpty()) {
            if (superseded != null) {
                throw notTheLatest("nothing has been published yet about this region and year");
            }
            return new Succession(1, null);
        }
        Assessment latest = published.get(published.size() - 1);
        if (superseded == null) {
            throw ProblemException.conflict(
                    "already-published",
                    "The assessment has been published already",
                    "revision %d is in force; to supersede it, say so in `supersedes`, with a reason"
                            .formatted(latest.revision()));
        }
        if (superseded != latest.revision()) {
            throw notTheLatest("revision %d is in force".formatted(latest.revision()));
        }
        return new Succession(latest.revision() + 1, latest.hash().hex());
    }

    /**
     * Whether an assessment names the one before it by its hash, and is named so by the one that took its place.
     *
     * @param published all of its region and year, the first one first
     */
    static boolean isUnbrokenAt(Assessment assessment, List<Assessment> published) {
        int place = published.indexOf(assessment);
        return isNextAfter(place == 0 ? null : published.get(place - 1), assessment)
                && (place == published.size() - 1 || isNextAfter(assessment, published.get(place + 1)));
    }

    private static boolean isNextAfter(Assessment before, Assessment assessment) {
        Publication publication = assessment.publication();
        return before == null
                ? publication.revision() == 1 && publication.supersedes() == null
                : publication.revision() == before.revision() + 1
                        && before.hash().hex().equals(publication.supersedes());
    }

    /** The answer to who took the place at the same moment as somebody else, and was second. */
    static ProblemException overtaken() {
        return notTheLatest("somebody else has published one at this moment: read it before you supersede it");
    }

    private static ProblemException notTheLatest(String detail) {
        return ProblemException.conflict("not-the-latest", "Another assessment is the latest one", detail);
    }
}
