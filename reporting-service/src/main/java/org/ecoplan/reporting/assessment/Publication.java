package org.ecoplan.reporting.assessment;

import java.time.Instant;

/**
 * Which assessment a document is, and who says so.
 *
 * @param revision counts the assessments of one region and year from 1
 * @param asOf the moment as of which everything was known; {@code null} where that is the moment of publishing
 * @param supersedes hash of the assessment that it takes the place of; {@code null} for the first one of a year
 * @param reason why it does
 */
record Publication(
        String plan,
        String region,
        int year,
        long revision,
        boolean provisional,
        Instant asOf,
        Instant publishedAt,
        String publishedBy,
        String note,
        String supersedes,
        String reason) {}
