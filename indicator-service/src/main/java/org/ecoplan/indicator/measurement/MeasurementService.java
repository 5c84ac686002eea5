package org.ecoplan.indicator.measurement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.plan.PlanLoaded;
import org.ecoplan.indicator.plan.Plans;
import org.ecoplan.indicator.plan.RegionParameter;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Conditions;

@ApplicationScoped
class MeasurementService {

    private static final Recorder BASELINE = new Recorder(null, "现状值 · the plan's baseline");

    private final Plans plans;
    private final MeasurementWriter writer;
    private final MeasurementRepository repository;
    private final Outbox outbox;
    private final Event<MeasurementWithdrawn> withdrawn;
    private final Clock clock;

    // Made from the whole plan, and the same for every request of a day until the plan has a new edition.
    private final Map<String, MeasurementRules> ofToday = new ConcurrentHashMap<>();

    MeasurementService(
            Plans plans,
            MeasurementWriter writer,
            MeasurementRepository repository,
            Outbox outbox,
            Event<MeasurementWithdrawn> withdrawn,
            Clock clock) {
        this.plans = plans;
        this.writer = writer;
        this.repository = repository;
        this.outbox = outbox;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** Records pushes about different measurements, or refuses them, each by itself; in a transaction that is begun. */
    void record(List<Push> pushes) {
        Map<String, MeasurementRules> rules = new HashMap<>();
        List<Push> accepted =
                pushes.stream().filter(push -> isAcceptable(push, rules)).toList();
        Map<MeasurementKey, MeasurementRevision> changed = new HashMap<>();
        writer.record(accepted.stream().map(Push::entry).toList())
                .forEach(revision -> changed.put(revision.key(), revision));
        outbox.appendAll(
                changed.values().stream().map(MeasurementRevision::toEvent).toList());
        for (Push push : accepted) {
            MeasurementKey key = push.entry().key();
            MeasurementRevision revision = changed.get(key);
            push.recorded(
                    revision == null
                            ? Recording.unchanged(repository.find(key).orElseThrow())
                            : Recording.of(revision));
        }
    }

    private boolean isAcceptable(Push push, Map<String, MeasurementRules> rules) {
        try {
            Faults faults = new Faults();
            MeasurementRules allowed = rules.computeIfAbsent(push.plan(), this::rules);
            if (faults.present(push.request(), "")) {
                allowed.check(push.request(), faults);
            }
            faults.throwIfAny();
            return true;
        } catch (ProblemException e) {
            push.refused(e);
            return false;
        }
    }

    /**
     * Withdraws what is known under an id; its history stays.
     *
     * @param precondition called with the current revision before
     * @throws ProblemException 404 if nothing was ever measured under the id
     */
    @Transactional
    Recording withdraw(String plan, String id, Recorder recorder, LongConsumer precondition) {
        MeasurementRevision current = require(plan, id, repository::lock);
        if (current.reading().withdrawn()) {
            return Recording.unchanged(current);
        }
        precondition.accept(current.revision());
        MeasurementRevision withdrawal = writer.record(new Entry(current.key(), Reading.withdrawal(), recorder))
                .orElseThrow();
        Recording recording = announced(withdrawal);
        withdrawn.fire(new MeasurementWithdrawn(current.key()));
        return recording;
    }

    /** What the plan allows now, for whoever checks more than one request. */
    MeasurementRules rules(String plan) {
        PlanDefinition definition = plans.require(plan).definition();
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(definition.timeZone())));
        MeasurementRules known = ofToday.get(plan);
        if (known == null || !known.areOf(definition, today)) {
            known = new MeasurementRules(definition, today);
            ofToday.put(plan, known);
        }
        return known;
    }

    /** Baselines are the first measurements; one that was measured or corrected since stays as it is. */
    void recordBaselines(@Observes PlanLoaded loaded) {
        PlanDefinition plan = loaded.definition();
        plan.subIndicators().filter(sub -> sub.baseline() != null).forEach(sub -> {
            Baseline baseline = sub.baseline();
            MeasurementKey key = new MeasurementKey(plan.code(), sub.number(), plan.region(), baseline.period());
            Reading reading = new Reading(
                    baseline.value(),
                    baseline.stage(),
                    baseline.rank(),
                    MeasurementStatus.FINAL,
                    null,
                    null,
                    baseline.text(),
                    null,
                    false);
            writer.add(new Entry(key, reading, BASELINE)).ifPresent(this::announced);
        });
    }

    /**
     * The measurements of a plan; what is withdrawn is not among them.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     */
    Rows<ListedMeasurement> list(String plan, MeasurementFilter filter, Instant asOf) {
        PlanDefinition definition = plans.require(plan).definition();
        ListedMeasurement.Names names = ListedMeasurement.Names.of(definition);
        return slice -> {
            Conditions conditions = filter.of(definition);
            conditions.add("not s.withdrawn");
            return QuarkusTransaction.joiningExisting()
                    .call(() -> repository.list(conditions, asOf, slice).stream()
                            .map(row -> ListedMeasurement.of(row, names))
                            .toList());
        };
    }

    @Transactional
    MeasurementResponse get(String plan, String id) {
        return MeasurementResponse.of(require(plan, id, repository::find));
    }

    @Transactional
    List<MeasurementResponse> revisions(String plan, String id) {
        return repository.revisions(require(plan, id, repository::find).key()).stream()
                .map(MeasurementResponse::of)
                .toList();
    }

    /** Of each sub-indicator of a plan the newest measurement whose period ends in {@code year} or before. */
    @Transactional
    List<ListedMeasurement> newest(String plan, String region, int year) {
        PlanDefinition definition = plans.require(plan).definition();
        ListedMeasurement.Names names = ListedMeasurement.Names.of(definition);
        List<String> numbers =
                definition.subIndicators().map(SubIndicator::number).toList();
        return repository
                .newest(plan, RegionParameter.orCity(region, definition), numbers, LocalDate.of(year, 12, 31))
                .stream()
                .map(revision -> ListedMeasurement.of(revision, names))
                .toList();
    }

    private Recording announced(MeasurementRevision revision) {
        outbox.append(revision.toEvent());
        return Recording.of(revision);
    }

    private MeasurementRevision require(String plan, String id, Finder finder) {
        plans.require(plan);
        return MeasurementKey.fromId(plan, id)
                .flatMap(finder::find)
                .orElseThrow(() -> ProblemException.notFound(
                        "id", "unknown-measurement", "nothing has been measured under this id", id));
    }

    private interface Finder {
        Optional<MeasurementRevision> find(MeasurementKey key);
    }
}
