package org.ecoplan.reporting.assessment;

import org.ecoplan.contracts.event.AssessmentPublished;

/**
 * One published assessment, as far as one need not read its document for it.
 *
 * @param resultsHash of the results alone: as long as they would come out the same, it would be the same
 */
record Assessment(
        Publication publication,
        ContentHash hash,
        ContentHash resultsHash,
        int format,
        int rulesVersion,
        long edition,
        int size,
        Summaries summaries) {

    static Assessment of(AssessmentDocument document, byte[] bytes) {
        return new Assessment(
                document.assessment(),
                ContentHash.of(bytes),
                AssessmentDocument.hashOf(document.results()),
                document.format(),
                document.rulesVersion(),
                document.evidence().edition(),
                bytes.length,
                document.results().summaries());
    }

    long revision() {
        return publication.revision();
    }

    /** Whether it is about the same region and year. */
    boolean isOfTheSameYearAs(Assessment other) {
        return publication.region().equals(other.publication.region())
                && publication.year() == other.publication.year();
    }

    /**
     * Whether it is about a region and a year.
     *
     * @param region {@code null} for any
     * @param year {@code null} for any
     */
    boolean isAbout(String region, Integer year) {
        return (region == null || region.equals(publication.region())) && (year == null || year == publication.year());
    }

    /** What the results of its region and year would have as their hash by other evidence. */
    ContentHash resultsBy(Evidence known) {
        int year = publication.year();
        return AssessmentDocument.hashOf(Results.of(known.until(year), year));
    }

    /** Whether from other evidence other results follow. */
    boolean isOutdatedBy(Evidence known) {
        return !resultsHash.equals(resultsBy(known));
    }

    AssessmentPublished toEvent() {
        return new AssessmentPublished(
                publication.plan(),
                publication.region(),
                publication.year(),
                publication.revision(),
                hash.hex(),
                AssessmentPath.of(publication).document(),
                size,
                format,
                rulesVersion,
                edition,
                publication.provisional(),
                publication.asOf(),
                publication.publishedAt(),
                publication.publishedBy(),
                publication.supersedes(),
                publication.reason(),
                summaries.standard().toEvent(),
                summaries.target().toEvent());
    }
}
