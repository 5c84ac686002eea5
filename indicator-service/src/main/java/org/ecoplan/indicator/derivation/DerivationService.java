package org.ecoplan.indicator.derivation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.measurement.DerivedMeasurements;
import org.ecoplan.indicator.measurement.MeasurementKey;
import org.ecoplan.indicator.measurement.MeasurementWithdrawn;
import org.ecoplan.indicator.observation.DerivationMark;
import org.ecoplan.indicator.observation.DerivationMarks;
import org.ecoplan.indicator.observation.query.ObservationAggregates;
import org.ecoplan.indicator.plan.LoadedPlan;
import org.ecoplan.indicator.plan.PlanLoaded;
import org.ecoplan.indicator.plan.Plans;

@ApplicationScoped
class DerivationService {

    private final Plans plans;
    private final ObservationAggregates observations;
    private final DerivedMeasurements measurements;
    private final DerivationMarks marks;
    private final ObjectMapper json;
    private final Clock clock;

    DerivationService(
            Plans plans,
            ObservationAggregates observations,
            DerivedMeasurements measurements,
            DerivationMarks marks,
            ObjectMapper json,
            Clock clock) {
        this.plans = plans;
        this.observations = observations;
        this.measurements = measurements;
        this.marks = marks;
        this.json = json;
        this.clock = clock;
    }

    /** Derives again what rests on a variable in a region and year, in every plan that the region belongs to. */
    @Transactional
    void handle(DerivationMark mark) {
        String region = mark.of().region();
        for (LoadedPlan loaded : plans.all()) {
            PlanDefinition plan = loaded.definition();
            if (plan.hasRegion(region)) {
                DerivedSubIndicator.reading(mark.of().variable(), plan)
                        .forEach(derived -> derived.periods(
                                        mark.of().variable(), mark.of().year())
                                .forEach(period -> derive(plan, derived, region, period)));
            }
        }
        marks.clear(mark);
    }

    /** A value that was provisional because its period had not ended is derived again when it has. */
    @Transactional
    void settle() {
        for (LoadedPlan loaded : plans.all()) {
            PlanDefinition plan = loaded.definition();
            measurements.provisionalBefore(plan.code(), today(plan)).forEach(this::derive);
        }
    }

    /** Nobody's report stands in the way any more. */
    void deriveInstead(@Observes MeasurementWithdrawn withdrawn) {
        derive(withdrawn.key());
    }

    /** Another edition of a plan may have other formulas. */
    void deriveAll(@Observes PlanLoaded loaded) {
        marks.markAll(DerivedSubIndicator.variables(loaded.definition()), clock.instant());
    }

    /** What the formula of a sub-indicator comes to now; nothing is recorded. */
    @Transactional
    Derivation evaluate(PlanDefinition plan, DerivedSubIndicator derived, String region, Period period) {
        Derivation result = Derivation.of(
                derived.formula().evaluate(selection -> observations.of(selection, region, selection.from(period))),
                derived.version(json));
        return result.value() == null
                ? result
                : withinBounds(result, plan.subIndicator(derived.number()).orElseThrow());
    }

    private void derive(MeasurementKey key) {
        PlanDefinition plan = plans.require(key.plan()).definition();
        DerivedSubIndicator.of(plan, key.subIndicator())
                .ifPresent(derived -> derive(plan, derived, key.region(), key.period()));
    }

    private void derive(PlanDefinition plan, DerivedSubIndicator derived, String region, Period period) {
        LocalDate today = today(plan);
        if (!plan.covers(period) || period.start().isAfter(today)) {
            return;
        }
        MeasurementKey key = new MeasurementKey(plan.code(), derived.number(), region, period);
        Derivation result = evaluate(plan, derived, region, period);
        String lineage = write(result.lineage());
        if (result.value() == null) {
            LocalizedText why = result.reason().text();
            measurements.withdraw(key, why.zh() + " · " + why.en(), lineage);
        } else {
            boolean ended = period.end().isBefore(today);
            measurements.record(
                    key, result.value(), ended ? MeasurementStatus.FINAL : MeasurementStatus.PROVISIONAL, lineage);
        }
    }

    private LocalDate today(PlanDefinition plan) {
        return LocalDate.now(clock.withZone(ZoneId.of(plan.timeZone())));
    }

    // 103 % of all waste cannot have been treated: then an input is wrong, and no value is better than that one
    private static Derivation withinBounds(Derivation result, SubIndicator measured) {
        BigDecimal value = result.value();
        if (measured.min() != null && value.compareTo(measured.min()) < 0) {
            return result.refused(outside(value, measured.min(), "不能小于", "cannot be less than"));
        }
        if (measured.max() != null && value.compareTo(measured.max()) > 0) {
            return result.refused(outside(value, measured.max(), "不能大于", "cannot be more than"));
        }
        return result;
    }

    private static LocalizedText outside(BigDecimal value, BigDecimal bound, String zh, String en) {
        return new LocalizedText(
                "计算结果" + value.toPlainString() + zh + bound.toPlainString(),
                "the result " + value.toPlainString() + " " + en + " " + bound.toPlainString());
    }

    private String write(Derivation.Origin lineage) {
        try {
            return json.writeValueAsString(lineage);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
