package org.ecoplan.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.kit.outbox.Freshness.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessTest {

    @Test
    void aTokenSaysWhatItWasMadeOf() {
        Freshness told = new Freshness(List.of(
                new State(EventType.MEASUREMENT_RECORDED, "plan/10.1/440700/2019", 3),
                new State(EventType.PROJECT_CHANGED, "plan/near-1", Long.MAX_VALUE)));

        assertThat(Freshness.parse(told.token())).isEqualTo(told);
        assertThat(told.token()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void ofManyEventsTheLastOfEachTopicAndPartitionStandsForTheOthers() {
        Freshness.Collector collector = new Freshness.Collector();

        collector.add(List.of(measured("2018", 1), measured("2019", 7), loaded("plan", 2)), 6);
        collector.add(List.of(measured("2017", 4), loaded("another", 1)), 6);

        assertThat(StoredEvent.partition("plan", 6)).isNotEqualTo(StoredEvent.partition("another", 6));
        assertThat(collector.collected().states())
                .containsExactlyInAnyOrder(
                        new State(EventType.MEASUREMENT_RECORDED, "plan/10.1/440700/2017", 4),
                        new State(EventType.CATALOGUE_LOADED, "plan", 2),
                        new State(EventType.CATALOGUE_LOADED, "another", 1));
    }

    @Test
    void aLoadIsThereWhenItsLastMeasurementIs() {
        MeasurementsRecorded load =
                new MeasurementsRecorded("plan", "load", 2, List.of(measured("2018", 1), measured("2019", 7)));

        assertThat(Freshness.of(load).states())
                .containsExactly(new State(EventType.MEASUREMENT_RECORDED, "plan/10.1/440700/2019", 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "€", "bm9uc2Vuc2U", "UExBTl9ERUZJTkVEIHggeQ"})
    void anythingElseIsRefused(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> Freshness.parse(token));
    }

    private static MeasurementRecorded measured(String period, long revision) {
        return new MeasurementRecorded(
                "plan",
                "10.1",
                "440700",
                Period.parse(period),
                revision,
                new BigDecimal("80.80"),
                null,
                null,
                MeasurementStatus.FINAL,
                false,
                Instant.EPOCH);
    }

    private static CatalogueLoaded loaded(String plan, long revision) {
        return new CatalogueLoaded(plan, revision, List.of(), List.of());
    }
}
