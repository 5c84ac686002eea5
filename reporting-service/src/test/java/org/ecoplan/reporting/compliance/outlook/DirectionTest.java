package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {

    // Destatis: sun, sun and cloud, cloud, thunderstorm
    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2020=50 2024=52 2025=53, ON_TRACK,   going-right",
        "2020=50 2024=54 2025=53, ACCELERATE, interrupted",
        "2020=50 2024=53 2025=53, ACCELERATE, interrupted",
        "2020=50 2024=47 2025=48, OFF_TRACK,  recovering",
        "2020=50 2024=47 2025=50, OFF_TRACK,  recovering",
        "2020=50 2024=50 2025=50, OFF_TRACK,  standing-still",
        "2020=50 2024=51 2025=50, REVERSING,  going-wrong",
        "2020=50 2024=49 2025=49, REVERSING,  going-wrong",
        "2020=50 2024=49 2025=48, REVERSING,  going-wrong",
        "2020=50 2025=51,         ON_TRACK,   going-right",
        "2020=50 2025=49,         REVERSING,  going-wrong",
        "2025=49,                 NOT_ASSESSABLE, fewer-than-two-years",
    })
    void toImproveIsToGoTheRightWayAllInAllAndOfLate(String measurements, OutlookOutcome expected, String reason) {
        SubIndicatorOutlook outlook = Way.to("improving").over(measurements).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code()).isEqualTo(reason);
        assertThat(outlook.projected()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020=50 2024=53 2025=53, ON_TRACK",
        "2020=50 2024=50 2025=50, ON_TRACK",
        "2020=50 2024=54 2025=53, ACCELERATE",
        "2020=50 2024=49 2025=49, OFF_TRACK",
        "2020=50 2024=49 2025=48, REVERSING",
    })
    void notToFallItIsEnoughToStand(String measurements, OutlookOutcome expected) {
        assertThat(Way.to("not-below-previous").over(measurements).outcome()).isEqualTo(expected);
    }

    @Test
    void theSubIndicatorSaysWhichWayIsRight() {
        assertThat(Way.to("improving")
                        .lowerIsBetter()
                        .over("2020=50 2024=48 2025=47")
                        .outcome())
                .isEqualTo(OutlookOutcome.ON_TRACK);
    }

    @Test
    void saysWhatItCompared() {
        SubIndicatorOutlook outlook = Way.to("improving")
                .from("2019", "49.50")
                .over("2019=49.50 2024=54 2025=53")
                .outlook();

        assertThat(outlook.method()).isEqualTo(OutlookMethod.DIRECTION);
        assertThat(outlook.inputs().base().period()).hasToString("2019");
        assertThat(outlook.inputs().former().period()).hasToString("2024");
        assertThat(outlook.inputs().former().revision()).isEqualTo(2);
        assertThat(outlook.reason().text().en()).isEqualTo("better since 2019, worse since 2024");
        assertThat(outlook.reason().text().zh()).isEqualTo("较2019改善，较2024变差");
    }

    // far too slow for 90, but that is not what the plan asks the method to look at
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2020=50 2024=50.1 2025=50.2, ON_TRACK",
        "2020=50 2024=50.2 2025=50.2, ACCELERATE",
        // once there it is enough to stay
        "2020=50 2024=91 2025=91,     ON_TRACK",
        "2020=50 2024=92 2025=91,     ACCELERATE",
    })
    void aPlanMayAskForTheDirectionOfANumberThatHasALimit(String measurements, OutlookOutcome expected) {
        SubIndicatorOutlook outlook = Way.to("at-least, value: 90")
                .with("outlook: {method: DIRECTION}")
                .over(measurements)
                .outlook();

        assertThat(outlook.method()).isEqualTo(OutlookMethod.DIRECTION);
        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.inputs().former()).isNotNull();
    }
}
