package org.ecoplan.reporting.assessment;

import jakarta.ws.rs.core.UriBuilder;

/** Where an assessment is found. */
record AssessmentPath(String plan, String region, int year, long revision) {

    static AssessmentPath of(Publication publication) {
        return new AssessmentPath(publication.plan(), publication.region(), publication.year(), publication.revision());
    }

    String itself() {
        return at("");
    }

    String document() {
        return at("/document");
    }

    String verification() {
        return at("/verification");
    }

    String drift() {
        return at("/drift");
    }

    private String at(String part) {
        return UriBuilder.fromPath("/api/v1/plans/{plan}/assessments/{year}/revisions/{revision}" + part)
                .queryParam("region", "{region}")
                .build(plan, year, revision, region)
                .toString();
    }
}
