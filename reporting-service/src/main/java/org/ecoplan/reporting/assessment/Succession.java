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

    /** The answer to who took the place at the same moment as somebody else, and was second. */
    static ProblemException overtaken() {
        return notTheLatest("somebody else has published one at this moment: read it before you supersede it");
    }

    private static ProblemException notTheLatest(String detail) {
        return ProblemException.conflict("not-the-latest", "Another assessment is the latest one", detail);
    }
}
