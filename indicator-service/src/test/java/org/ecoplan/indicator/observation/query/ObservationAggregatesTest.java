package org.ecoplan.indicator.observation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.Monitored.load;
import static org.ecoplan.indicator.Monitored.loadCsv;
import static org.ecoplan.indicator.Monitored.series;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.indicator.Monitored;
import org.ecoplan.indicator.observation.RealHours;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ObservationAggregatesTest {

    private static final Instant FROM = Instant.parse("2015-11-22T16:00:00Z");
    private static final Instant TO = Instant.parse("2015-11-30T16:00:00Z");

    @Inject
    ObservationAggregates aggregates;

    @Test
    void addsUpWhatCounts() {
        series("sums-1", "sumsPm25", "110000", "PT1H");
        load(Monitored.CSV, "", RealHours.asCsv("sums-1")).statusCode(200);

        assertThat(aggregates.of("sumsPm25", "110000", FROM, TO)).isEqualTo(values(1, 187, "29049", "3", "619"));
        assertThat(aggregates.of("sumsPm25", "110100", FROM, TO)).isEqualTo(values(0, 0, null, null, null));
        assertThat(aggregates.of("sumsPm25", "110000", TO, TO.plusSeconds(86_400)))
                .isEqualTo(values(0, 0, null, null, null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "LESS, 2, 1, 1.50, 1.50, 1.50",
        "AT_MOST, 2, 2, 3.50, 1.50, 2",
        "EQUAL, 2.0, 1, 2, 2, 2",
        "NOT_EQUAL, 2.0, 2, 4.50, 1.50, 3",
        "AT_LEAST, 2, 2, 5, 2, 3",
        "GREATER, 2, 1, 3, 3, 3",
        "GREATER, 3, 0, , ,"
    })
    void addsUpWhatKeepsACondition(
            ValueCondition.Comparison comparison, BigDecimal bound, long count, String sum, String min, String max) {
        series("conditions-1", "conditioned", "990000", "P1D");
        series("conditions-2", "conditioned", "990000", "P1D");
        loadCsv(
                        "conditions-1,2015-11-24,1.50,N",
                        "conditions-1,2015-11-25,2,S",
                        "conditions-2,2015-11-24,3,N",
                        "conditions-2,2015-11-25,1,M")
                .statusCode(200);

        assertThat(aggregates.of("conditioned", "990000", FROM, TO, new ValueCondition(comparison, bound)))
                .isEqualTo(values(2, count, sum, min, max));
    }

    @Test
    void aSingleValueIsGivenWithItsDigits() {
        series("single-1", "singleYield", "990000", "P1Y");
        loadCsv("single-1,2014,1.00,N", "single-1,2015,2.50,N").statusCode(200);

        Instant year = Instant.parse("2014-12-31T16:00:00Z");
        assertThat(aggregates.of("singleYield", "990000", year, TO).single()).contains(new BigDecimal("2.50"));
        assertThat(aggregates.of("singleYield", "990000", Instant.EPOCH, TO).single())
                .isEmpty();
    }

    private static ObservedValues values(int series, long count, String sum, String min, String max) {
        return new ObservedValues(series, count, decimal(sum), decimal(min), decimal(max));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
