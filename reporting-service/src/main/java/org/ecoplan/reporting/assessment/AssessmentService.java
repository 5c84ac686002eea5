package org.ecoplan.reporting.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.intake.AskedPlans;

/** Publishes assessments. */
@ApplicationScoped
class AssessmentService {

    private final AskedPlans plans;
    private final EvidenceReader evidence;
    private final AssessmentRepository assessments;
    private final Outbox outbox;
    private final Clock clock;

    AssessmentService(
            AskedPlans plans, EvidenceReader evidence, AssessmentRepository assessments, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.evidence = evidence;
        this.assessments = assessments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes what is known now, or was at a moment.
     *
     * @throws ProblemException 404 for an unknown plan; 422 for what cannot be assessed; 409 if there is an assessment of
     *     that region and year already that is not named as the one to supersede, or is not the latest
     */
    @Transactional
    Assessment publish(String plan, PublishAssessmentRequest request) {
        PlanDefinition definition = plans.find(plan, null).definition();
        checked(faults -> {
            if (faults.present(request, "")) {
                request.check(faults, clock);
            }
        });
        Evidence known = evidence(definition, request);
        List<Assessment> published = assessments.ofYear(plan, request.regionOf(known.definition()), request.year());
        Succession succession = Succession.of(published, request.supersedes());
        Publication publication = request.toPublication(known, succession.revision(), succession.supersedes(), now());
        AssessmentDocument document = AssessmentDocument.of(publication, known);
        byte[] bytes = document.bytes();
        Assessment assessment = Assessment.of(document, bytes);
        if (!assessments.append(assessment, bytes)) {
            throw Succession.overtaken();
        }
        outbox.appendAll(List.of(assessment.toEvent()), publication.publishedAt());
        return assessment;
    }

    private Evidence evidence(PlanDefinition definition, PublishAssessmentRequest request) {
        Instant moment = request.moment();
        Evidence known = evidence.read(definition.code(), request.regionOf(definition), moment)
                .orElseThrow(() -> ProblemException.invalid(List.of(FieldError.inBody(
                        "/asOf", "not-known-then", "the plan had not been announced by then", request.asOf()))));
        checked(faults -> request.check(known.definition(), faults));
        Evidence ofYear = known.until(request.year());
        checked(faults -> request.check(ofYear, clock, faults));
        return ofYear;
    }

    // as much of a second as the database keeps
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void checked(Consumer<Faults> check) {
        Faults faults = new Faults();
        check.accept(faults);
        faults.throwIfAny();
    }
}
