package org.ecoplan.indicator.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.indicator.plan.PlanLoaded;
import org.ecoplan.indicator.plan.Plans;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Cursor;
import org.ecoplan.kit.web.Page;

@ApplicationScoped
class MeasurementService {

    private static final String BASELINE_REASON = "现状值 · the plan's baseline";

    private final Plans plans;
    private final MeasurementRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    MeasurementService(Plans plans, MeasurementRepository repository, Outbox outbox, Clock clock) {
        this.plans = plans;
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records a value or a stage, or a correction of it.
     *
     * @throws ProblemException 404 for an unknown plan, 422 for a request that the plan does not allow
     */
    @Transactional
    Recording record(String plan, RecordMeasurementRequest request) {
        PlanDefinition definition = plans.require(plan).definition();
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(definition, faults);
        }
        faults.throwIfAny();
        MeasurementKey key = new MeasurementKey(plan, request.subIndicator(), request.region(), request.period());
        return record(repository.lockOrCreate(key), request.toReading(), request.reason());
    }

    /** Baselines are the first measurements; one that was measured or corrected since stays as it is. */
    void recordBaselines(@Observes PlanLoaded loaded) {
        PlanDefinition plan = loaded.definition();
        plan.subIndicators().filter(sub -> sub.baseline() != null).forEach(sub -> {
            Baseline baseline = sub.baseline();
            MeasurementKey key = new MeasurementKey(plan.code(), sub.number(), plan.region(), baseline.period());
            Measurement measurement = repository.lockOrCreate(key);
            if (measurement.isNew()) {
                record(
                        measurement,
                        new Reading(baseline.value(), baseline.stage(), baseline.rank(), baseline.text()),
                        BASELINE_REASON);
            }
        });
    }

    private Recording record(Measurement measurement, Reading reading, String reason) {
        if (!measurement.record(reading, reason, clock.instant())) {
            return new Recording(Recording.Outcome.UNCHANGED, measurement.toResponse());
        }
        MeasurementRevision revision = measurement.toRevision();
        repository.persist(revision);
        outbox.append(measurement.toEvent());
        return new Recording(
                revision.revision() == 1 ? Recording.Outcome.CREATED : Recording.Outcome.REVISED,
                measurement.toResponse());
    }

    @Transactional
    Page<MeasurementResponse> list(MeasurementFilter filter, String cursor, int limit) {
        plans.require(filter.plan());
        List<Measurement> rows = repository.list(filter, Cursor.number(cursor), limit + 1);
        return Page.of(rows, limit, row -> row.id().toString()).map(Measurement::toResponse);
    }

    @Transactional
    MeasurementResponse get(String plan, String id) {
        return require(plan, id).toResponse();
    }

    @Transactional
    List<MeasurementResponse> revisions(String plan, String id) {
        Measurement measurement = require(plan, id);
        return repository.revisions(measurement).stream()
                .map(revision -> MeasurementResponse.of(measurement.key(), revision))
                .toList();
    }

    private Measurement require(String plan, String id) {
        plans.require(plan);
        return MeasurementKey.fromId(plan, id)
                .flatMap(repository::find)
                .orElseThrow(() -> ProblemException.notFound(
                        "id", "unknown-measurement", "nothing has been measured under this id", id));
    }
}
