package org.ecoplan.reporting.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.compliance.VerdictCauses;
import org.ecoplan.reporting.intake.AskedPlans;

/** Answers questions about what was published, and holds it against what is known now. */
@ApplicationScoped
class PublishedAssessments {

    private final AskedPlans plans;
    private final EvidenceReader evidence;
    private final AssessmentRepository assessments;
    private final VerdictCauses causes;

    PublishedAssessments(
            AskedPlans plans, EvidenceReader evidence, AssessmentRepository assessments, VerdictCauses causes) {
        this.plans = plans;
        this.evidence = evidence;
        this.assessments = assessments;
        this.causes = causes;
    }

    /**
     * Those of a plan.
     *
     * @param region {@code null} for all
     * @param year {@code null} for all
     * @param superseded whether those are among them that another one took the place of
     * @throws ProblemException 404 for an unknown plan, 400 for a region that it does not have
     */
    List<ListedAssessment> list(String plan, String region, Integer year, boolean superseded) {
        PlanDefinition definition = plans.find(plan, null).definition();
        checkRegion(definition, region);
        Map<String, Evidence> known = new HashMap<>();
        ContentHash results = null;
        List<ListedAssessment> listed = new ArrayList<>();
        Assessment newer = null;
        // newest first: of one region and year, each is followed by the one that it superseded
        for (Assessment assessment : assessments.all(plan)) {
            boolean isSuperseded = newer != null && newer.isOfTheSameYearAs(assessment);
            if (assessment.isAbout(region, year) && (superseded || !isSuperseded)) {
                if (!isSuperseded) {
                    results = assessment.resultsBy(
                            known.computeIfAbsent(assessment.publication().region(), code -> evidence(plan, code)));
                }
                listed.add(ListedAssessment.of(
                        assessment,
                        isSuperseded ? assessment.revision() + 1 : null,
                        !assessment.resultsHash().equals(results)));
            }
            newer = assessment;
        }
        return listed;
    }

    /**
     * The one in force.
     *
     * @param region the plan's city if {@code null}
     * @throws ProblemException 404 for an unknown plan or what has not been published, 400 for a region that the plan
     *     does not have
     */
    AssessmentResponse inForce(String plan, String region, int year) {
        List<Assessment> ofYear = ofYear(plan, region, year);
        return response(ofYear.get(ofYear.size() - 1), ofYear);
    }

    /** @throws ProblemException as {@link #inForce} */
    AssessmentResponse get(String plan, String region, int year, long revision) {
        List<Assessment> ofYear = ofYear(plan, region, year);
        return response(one(ofYear, revision), ofYear);
    }

    /** @throws ProblemException as {@link #inForce} */
    PublishedDocument document(String plan, String region, int year, long revision) {
        Assessment assessment = one(ofYear(plan, region, year), revision);
        return new PublishedDocument(assessment.hash(), bytes(assessment));
    }

    /** @throws ProblemException as {@link #inForce} */
    Verification verify(String plan, String region, int year, long revision) {
        List<Assessment> ofYear = ofYear(plan, region, year);
        Assessment assessment = one(ofYear, revision);
        return Verification.of(assessment, bytes(assessment), Succession.isUnbrokenAt(assessment, ofYear));
    }

    /** @throws ProblemException as {@link #inForce} */
    Drift drift(String plan, String region, int year, long revision) {
        Assessment assessment = one(ofYear(plan, region, year), revision);
        String code = assessment.publication().region();
        Evidence now = evidence(plan, code);
        return Drift.of(
                assessment,
                AssessmentDocument.read(bytes(assessment)),
                now,
                basis -> causes.of(now.definition(), code, basis, year));
    }

    private AssessmentResponse response(Assessment assessment, List<Assessment> ofYear) {
        Publication publication = assessment.publication();
        return AssessmentResponse.of(
                assessment, ofYear, assessment.isOutdatedBy(evidence(publication.plan(), publication.region())));
    }

    private List<Assessment> ofYear(String plan, String region, int year) {
        PlanDefinition definition = plans.find(plan, null).definition();
        List<Assessment> ofYear = assessments.ofYear(plan, region == null ? definition.region() : region, year);
        if (ofYear.isEmpty()) {
            checkRegion(definition, region);
            throw ProblemException.notFound(
                    "year", "not-published", "no assessment of this year and region has been published", year);
        }
        return ofYear;
    }

    private static Assessment one(List<Assessment> ofYear, long revision) {
        return ofYear.stream()
                .filter(assessment -> assessment.revision() == revision)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "revision",
                        "unknown-revision",
                        "the latest assessment of this year has revision " + ofYear.size(),
                        revision));
    }

    // what was published of a region stays readable when a later edition of the plan does not have that region any more
    private static void checkRegion(PlanDefinition plan, String region) {
        if (region != null && !plan.hasRegion(region)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "region", "unknown-region", "the plan has no region with this code", region));
        }
    }

    private byte[] bytes(Assessment assessment) {
        Publication publication = assessment.publication();
        return assessments
                .document(publication.plan(), publication.region(), publication.year(), publication.revision())
                .orElseThrow();
    }

    private Evidence evidence(String plan, String region) {
        return evidence.read(plan, region, null).orElseThrow();
    }
}
