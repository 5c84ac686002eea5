package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundGrowthTest {

    private static Way growing(String criterion) {
        return Way.to(criterion).with("outlook: {method: COMPOUND_GROWTH}");
    }

    // CAGR(2020..2025) / CAGR(2020..2030): (90/88)^(1/5) is 1.0045049, (92/88)^(1/10) is 1.0044553, and so on
    @ParameterizedTest(name = "{0} {1}, {2}: {3}")
    @CsvSource({
        "at-least, 92,  HIGHER, 2020=88.0 2025=90.0, 1.0111, ON_TRACK",
        "at-most,  20,  LOWER,  2020=25 2025=22,     1.1438, ON_TRACK",
        "at-least, 100, HIGHER, 2020=98.0 2025=98.8, 0.8046, ACCELERATE",
        // what begins small is flattered: its linear pace is 0.57 of the one needed
        "at-least, 30,  HIGHER, 2020=2 2025=10,      1.2209, ON_TRACK",
    })
    void comparesRatesOfGrowth(
            String type, String limit, String better, String measurements, BigDecimal ratio, OutlookOutcome expected) {
        SubIndicatorOutlook outlook = growing(type + ", value: " + limit)
                .with("betterWhen: " + better)
                .over(measurements)
                .outlook();

        assertThat(outlook.method()).isEqualTo(OutlookMethod.COMPOUND_GROWTH);
        assertThat(outlook.ratio()).isEqualTo(ratio);
        assertThat(outlook.outcome()).isEqualTo(expected);
    }

    // 10 % a year: 100, 110, 121, …; 100 * 1.1^10 = 259.37424601
    @Test
    void goesOnByTheSamePercentage() {
        SubIndicatorOutlook outlook =
                growing("at-least, value: 300").over("2020=100 2022=121").outlook();

        assertThat(outlook.projected()).isEqualTo(new BigDecimal("259.37"));
        assertThat(outlook.gap()).isEqualTo(new BigDecimal("40.63"));
        // 3^(1/10) - 1 = 0.116123
        assertThat(outlook.ratio()).isEqualTo(new BigDecimal("0.8611"));
    }

    // what halves twice in ten years has done half of it in five: both rates are the same
    @Test
    void theRateNeededIsWhollyEnough() {
        SubIndicatorOutlook outlook = growing("at-most, value: 16")
                .lowerIsBetter()
                .over("2020=64 2025=32")
                .outlook();

        assertThat(outlook.ratio()).isEqualTo(new BigDecimal("1.0000"));
        assertThat(outlook.projected()).isEqualByComparingTo("16");
        assertThat(outlook.reason().code()).isEqualTo("pace-sufficient");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // below zero the growth of the number is the wrong way
        "-100, at-least, -50,  2025=-70,  ON_TRACK",
        "-100, at-least, -50,  2025=-120, REVERSING",
        "-100, at-least, 50,   2025=-20,  NOT_ASSESSABLE",
        "100,  at-least, 150,  2025=-1,   NOT_ASSESSABLE",
        "100,  at-most,  0,    2025=50,   NOT_ASSESSABLE",
        "0,    at-least, 10,   2025=5,    NOT_ASSESSABLE",
    })
    void hasNoRateAcrossZero(String base, String type, String limit, String latest, OutlookOutcome expected) {
        SubIndicatorOutlook outlook = growing(type + ", value: " + limit)
                .over("2020=" + base + " " + latest)
                .outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code().equals("sign-change")).isEqualTo(expected == OutlookOutcome.NOT_ASSESSABLE);
    }

    @ParameterizedTest(name = "{0} to the power of {1}/{2}")
    @CsvSource({
        "4,     1,  2,  2",
        "0.25,  1,  2,  0.5",
        "27,    2,  3,  9",
        "0.001, 1,  3,  0.1",
        "1024,  12, 120, 2",
        "7,     0,  5,  1",
        "1,     12, 60, 1",
        "123.4, 60, 60, 123.4",
    })
    void takesRoots(BigDecimal number, int numerator, int denominator, BigDecimal expected) {
        assertThat(Powers.fractional(number, numerator, denominator, MathContext.DECIMAL128))
                .isEqualByComparingTo(expected);
    }

    // √2, OEIS A002193
    @Test
    void takesRootsTo34Digits() {
        assertThat(Powers.fractional(new BigDecimal(2), 1, 2, MathContext.DECIMAL128))
                .hasToString("1.414213562373095048801688724209698");
    }
}
