package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.outlook.OutlookOutcome.ACCELERATE;
import static org.ecoplan.reporting.compliance.outlook.OutlookOutcome.NOT_ASSESSABLE;
import static org.ecoplan.reporting.compliance.outlook.OutlookOutcome.ON_TRACK;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearPaceTest {

    // From 2020 to 2025, towards 2030: half of the time is over. 88 to 90 of 92 is half of the way, 25 to 22 of 20 is
    // 3/5 of it; of 98 to 100 it is 0.8 of 2, of 2 to 30 it is 8 of 28.
    @ParameterizedTest(name = "{0} {1}, {2}: {3} of the pace needed, {4} by 2030")
    @CsvSource({
        "at-least, 92,  HIGHER, 2020=88.0 2021=87.4 2022=88.1 2023=88.9 2024=89.6 2025=90.0, 1.0000, 92.000, ON_TRACK",
        "at-most,  20,  LOWER,  2020=25 2021=24 2022=21 2023=23 2024=22.4 2025=22,           1.2000, 19.000, ON_TRACK",
        "at-least, 100, HIGHER, 2020=98.0 2021=98.1 2022=98.3 2023=98.4 2024=98.6 2025=98.8, 0.8000, 99.600, ACCELERATE",
        "at-least, 30,  HIGHER, 2020=2 2021=3 2022=4.5 2023=6 2024=8 2025=10,                0.5714, 18.00,  OFF_TRACK",
        "at-least, 92,  HIGHER, 2020=88.0 2025=87.9,                                        -0.0500, 87.800, REVERSING",
        "at-least, 92,  HIGHER, 2020=88.0 2025=88.0,                                         0.0000, 88.000, OFF_TRACK",
    })
    void goesOnByTheSameAmount(
            String type,
            String limit,
            String betterWhen,
            String measurements,
            BigDecimal ratio,
            BigDecimal projected,
            OutlookOutcome expected) {
        // When
        SubIndicatorOutlook outlook = Way.to(type + ", value: " + limit)
                .with("betterWhen: " + betterWhen)
                .over(measurements)
                .outlook();

        // Then
        assertThat(outlook.method()).isEqualTo(OutlookMethod.LINEAR_PACE);
        assertThat(outlook.version()).isEqualTo(1);
        assertThat(outlook.ratio()).isEqualTo(ratio);
        assertThat(outlook.projected()).isEqualByComparingTo(projected);
        assertThat(outlook.gap())
                .isEqualByComparingTo(
                        projected.subtract(new BigDecimal(limit)).abs().multiply(missed(type, limit, projected)));
        assertThat(outlook.outcome()).isEqualTo(expected);
    }

    private static BigDecimal missed(String type, String limit, BigDecimal projected) {
        int side = projected.compareTo(new BigDecimal(limit));
        return type.equals("at-least") == side < 0 && side != 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    // 0 to 100 in ten years; after five, 47.5 is exactly 0.95 of the 50 needed, and 30 exactly 0.60
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "47.5,     ON_TRACK",
        "47.49999, ACCELERATE",
        "30,       ACCELERATE",
        "29.99999, OFF_TRACK",
        "0,        OFF_TRACK",
        "-0.00001, REVERSING",
    })
    void theThresholdsBelongToTheBetterSide(String latest, OutlookOutcome expected) {
        assertThat(Way.to("at-least, value: 100").over("2020=0 2025=" + latest).outcome())
                .isEqualTo(expected);
    }

    @Test
    void theRatioIsNeverShownAsReachedBeforeItIs() {
        SubIndicatorOutlook outlook =
                Way.to("at-least, value: 100").over("2020=0 2025=47.49999").outlook();

        assertThat(outlook.ratio()).isEqualTo(new BigDecimal("0.9499"));
        assertThat(outlook.outcome()).isEqualTo(ACCELERATE);
    }

    @Test
    void saysWhatItRestsOn() {
        // When
        SubIndicatorOutlook outlook = Way.to("at-least, value: 92")
                .from("2019", "87.50")
                .over("2019=87.50 2022=88.00 2024=88.75")
                .outlook();

        // Then
        assertThat(outlook.towards()).isEqualTo(2030);
        assertThat(outlook.inputs().base().source()).isEqualTo(Point.Source.BASELINE);
        assertThat(outlook.inputs().base().period()).hasToString("2019");
        assertThat(outlook.inputs().base().revision()).isNull();
        assertThat(outlook.inputs().latest().period()).hasToString("2024");
        assertThat(outlook.inputs().latest().value()).hasToString("88.75");
        assertThat(outlook.inputs().latest().revision()).isEqualTo(3);
        assertThat(outlook.inputs().target().year()).isEqualTo(2030);
        assertThat(outlook.inputs().target().value()).hasToString("92");
        assertThat(outlook.reason().code()).isEqualTo("pace-too-slow");
        // 87.50 + 1.25 / 5 * 11; 1.25 / 5 against 4.5 / 11
        assertThat(outlook.projected()).isEqualTo(new BigDecimal("90.2500"));
        assertThat(outlook.gap()).isEqualTo(new BigDecimal("1.7500"));
        assertThat(outlook.reason().text().en())
                .isEqualTo(
                        "as it goes since 2019 it will be 90.2500 % at the end of 2030, where at least 92 % is asked;"
                                + " the pace is 0.6111 of the one needed");
    }

    // From the end of 2021 to the end of September 2023 it is 21 months, to the end of 2030 it is 108.
    @Test
    void countsTheMonthsBetweenTheEndsOfPeriods() {
        SubIndicatorOutlook outlook = Way.to("at-least, value: 100")
                .over("2021=73 2023-Q3=80")
                .in(2023)
                .with("outlook: {method: LINEAR_PACE}")
                .with("min: 0")
                .outlook();

        // towards 2025: 7 in 21 months are 16 in 48, where 27 are needed
        assertThat(outlook.towards()).isEqualTo(2025);
        assertThat(outlook.projected()).isEqualByComparingTo("89");
        assertThat(outlook.ratio()).isEqualTo(new BigDecimal("0.5925"));
    }

    @Test
    void aShareDoesNotGrowBeyondTheWhole() {
        SubIndicatorOutlook outlook = Way.to("at-least, value: 99")
                .with("max: 100")
                .over("2020=60 2025=90")
                .outlook();

        assertThat(outlook.projected()).isEqualByComparingTo("100");
        assertThat(outlook.gap()).isEqualByComparingTo("0");
        assertThat(outlook.outcome()).isEqualTo(ON_TRACK);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020=3.0 2025=1.5, ON_TRACK,   0",
        "2020=3.0 2025=2.0, ACCELERATE, 1",
        // from below as well: the distance shrinks from 2 to 1, whichever side it is on
        "2020=-2 2025=-1,   ON_TRACK,   0",
        "2020=-2 2025=1,    ON_TRACK,   0",
        "2020=-2 2025=-2.5, REVERSING,  -3",
    })
    void toBeEqualIsToComeNearerFromWhicheverSide(String measurements, OutlookOutcome expected, BigDecimal projected) {
        SubIndicatorOutlook outlook =
                Way.to("equals, value: 0").over(measurements).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.projected()).isEqualByComparingTo(projected);
    }

    @Test
    void aYearWithoutALaterTargetHasNoOutlook() {
        SubIndicatorOutlook outlook =
                Way.to("at-least, value: 92").over("2020=88 2025=90").in(2031).outlook();

        assertThat(outlook.outcome()).isEqualTo(NOT_ASSESSABLE);
        assertThat(outlook.towards()).isNull();
        assertThat(outlook.reason().code()).isEqualTo("no-horizon");
    }
}
