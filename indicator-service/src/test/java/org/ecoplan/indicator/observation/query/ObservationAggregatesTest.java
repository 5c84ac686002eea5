package org.ecoplan.indicator.observation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.Monitored.load;
import static org.ecoplan.indicator.Monitored.loadCsv;
import static org.ecoplan.indicator.Monitored.series;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.Monitored;
import org.ecoplan.indicator.formula.Comparison;
import org.ecoplan.indicator.formula.Selection;
import org.ecoplan.indicator.formula.Tally;
import org.ecoplan.indicator.observation.RealHours;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class ObservationAggregatesTest {

    private static final Period YEAR = Period.parse("2015");
    private static final Period NOVEMBER = Period.parse("2015-11");

    @Inject
    ObservationAggregates aggregates;

    @Test
    void addsUpWhatCounts() {
        series("sums-1", "sumsPm25", "110000", "PT1H");
        load(Monitored.CSV, "", RealHours.asCsv("sums-1")).statusCode(200);

        assertThat(of("sumsPm25", "110000", NOVEMBER)).isEqualTo(tally(187, 187, "29049", "3", "619"));
        assertThat(of("sumsPm25", "110100", NOVEMBER)).isEqualTo(Tally.noneOf(0));
        assertThat(of("sumsPm25", "110000", Period.parse("2015-12"))).isEqualTo(Tally.noneOf(0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "BELOW, 2, 1, 1.50, 1.50, 1.50",
        "AT_MOST, 2, 2, 3.50, 1.50, 2",
        "EQUAL, 2.0, 1, 2, 2, 2",
        "UNEQUAL, 2.0, 2, 4.50, 1.50, 3",
        "AT_LEAST, 2, 2, 5, 2, 3",
        "ABOVE, 2, 1, 3, 3, 3",
        "ABOVE, 3, 0, , ,"
    })
    void addsUpWhatKeepsACondition(
            Comparison comparison, BigDecimal bound, long count, String sum, String min, String max) {
        series("conditions-1", "conditioned", "990000", "P1D");
        series("conditions-2", "conditioned", "990000", "P1D");
        loadCsv(
                        "conditions-1,2015-11-24,1.50,N",
                        "conditions-1,2015-11-25,2,S",
                        "conditions-2,2015-11-24,3,N",
                        "conditions-2,2015-11-25,1,M")
                .statusCode(200);

        Selection selection = new Selection("conditioned", List.of(new Selection.Condition(comparison, bound)), false);
        assertThat(aggregates.of(selection, "990000", NOVEMBER)).isEqualTo(tally(3, count, sum, min, max));
    }

    @Test
    void everyConditionIsKept() {
        series("between-1", "between", "990000", "P1D");
        loadCsv("between-1,2015-11-24,1,N", "between-1,2015-11-25,2,N", "between-1,2015-11-26,3,N")
                .statusCode(200);
        Selection selection = new Selection(
                "between",
                List.of(
                        new Selection.Condition(Comparison.ABOVE, BigDecimal.ONE),
                        new Selection.Condition(Comparison.BELOW, new BigDecimal("3.0"))),
                false);

        assertThat(aggregates.of(selection, "990000", NOVEMBER)).isEqualTo(tally(3, 1, "2", "2", "2"));
    }

    @Test
    void aSingleValueIsGivenWithItsDigits() {
        series("single-1", "singleYield", "990000", "P1Y");
        loadCsv("single-1,2014,1.00,N", "single-1,2015,2.50,N").statusCode(200);

        assertThat(of("singleYield", "990000", YEAR)).isEqualTo(tally(1, 1, "2.50", "2.50", "2.50"));
    }

    private Tally of(String variable, String region, Period period) {
        return aggregates.of(new Selection(variable, List.of(), false), region, period);
    }

    private static Tally tally(long observed, long count, String sum, String min, String max) {
        return new Tally(observed, count, decimal(sum), decimal(min), decimal(max));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
