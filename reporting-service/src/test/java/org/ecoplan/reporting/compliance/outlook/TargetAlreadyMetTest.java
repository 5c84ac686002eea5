package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where no way is left to go, a ratio of paces would divide by zero. */
class TargetAlreadyMetTest {

    @ParameterizedTest(name = "at least 90, {0}: {1}, {2}")
    @CsvSource({
        // 90 90.2 89.9 89.7 89.8 89.6: growth ratios divide by zero here
        "2020=90 2021=90.2 2022=89.9 2023=89.7 2024=89.8 2025=89.6, REVERSING, target-lost",
        "2020=90 2025=90,   ON_TRACK,  target-kept",
        "2020=95 2025=95,   ON_TRACK,  target-kept",
        "2020=95 2025=99,   ON_TRACK,  target-kept",
        // half a year's worth of what there is to spare: 92.5 after five years is exactly 90 after ten
        "2020=95 2025=92.5, ON_TRACK,  target-kept",
        "2020=95 2025=92.4, OFF_TRACK, target-at-risk",
        "2020=95 2025=89,   REVERSING, target-lost",
        // met since, or again
        "2020=80 2025=90,   ON_TRACK,  target-met",
        "2020=80 2022=95 2025=91, ON_TRACK, target-met",
    })
    void hasARuleOfItsOwn(String measurements, OutlookOutcome expected, String reason) {
        SubIndicatorOutlook outlook =
                Way.to("at-least, value: 90").over(measurements).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code()).isEqualTo(reason);
        assertThat(outlook.ratio()).isNull();
    }

    @Test
    void saysWhereItIsGoing() {
        SubIndicatorOutlook outlook =
                Way.to("at-least, value: 90").over("2020=95 2025=92.4").outlook();

        assertThat(outlook.method()).isEqualTo(OutlookMethod.KEEPING);
        assertThat(outlook.projected()).isEqualByComparingTo("89.8");
        assertThat(outlook.gap()).isEqualByComparingTo("0.2");
        assertThat(outlook.reason().text().zh()).isEqualTo("2025为92.4%，符合要求，但照2020以来的趋势到2030年底预计为89.800%，将达不到“不低于90%”");
    }

    // 且不下降: the limit is the baseline itself
    @ParameterizedTest(name = "{0} from 80.8, {1}: {2}")
    @CsvSource({
        "HIGHER, 2025=80.80, ON_TRACK",
        "HIGHER, 2025=81,    ON_TRACK",
        "HIGHER, 2025=80.79, REVERSING",
        "LOWER,  2025=80.8,  ON_TRACK",
        "LOWER,  2025=80,    ON_TRACK",
        "LOWER,  2025=80.81, REVERSING",
    })
    void notToFallIsToKeepTheBaseline(String better, String measurements, OutlookOutcome expected) {
        SubIndicatorOutlook outlook = Way.to("not-below-baseline")
                .with("betterWhen: " + better)
                .from("2018", "80.8")
                .over("2018=80.8 " + measurements)
                .outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.method()).isEqualTo(OutlookMethod.KEEPING);
        assertThat(outlook.inputs().target().criterion()).isEqualTo("not-below-baseline");
    }

    // the city's baseline is no place where a district's way began
    @Test
    void aDistrictHasItsOwnWayToTheCitysBaseline() {
        Way way = Way.to("not-below-baseline").from("2018", "80");

        assertThat(way.over("2019=70 2025=75").ofDistrict().outlook().ratio()).isEqualByComparingTo("0.9166");
        assertThat(way.over("2019=70 2025=75").outcome()).isEqualTo(OutlookOutcome.REVERSING);
    }

    @Test
    void whatIsMetOnceItIsRoundedIsMetHereToo() {
        Way way = Way.to("at-least, value: 90, decimals: 0").over("2020=80 2025=89.6");

        assertThat(way.outlook().reason().code()).isEqualTo("target-met");
        assertThat(way.over("2020=80 2025=89.4").outlook().reason().code()).isEqualTo("pace-sufficient");
        assertThat(way.over("2020=89.6 2025=89.4").outlook().reason().code()).isEqualTo("target-lost");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "'',                  NOT_ASSESSABLE, not-measured",
        "2025=85,             NOT_ASSESSABLE, fewer-than-two-years",
        "2025=95,             ON_TRACK,       target-met",
        "2025-Q1=80 2025-Q4=85, NOT_ASSESSABLE, fewer-than-two-years",
        "2024-Q4=80 2025-Q3=85, NOT_ASSESSABLE, fewer-than-two-years",
        "2024-Q3=80 2025-Q3=85, ON_TRACK,       pace-sufficient",
    })
    void aTrendTakesAYear(String measurements, OutlookOutcome expected, String reason) {
        SubIndicatorOutlook outlook =
                Way.to("at-least, value: 90").over(measurements).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2020=80 2030=90,    ON_TRACK,  target-met",
        "2020=80 2030=89.99, OFF_TRACK, target-missed",
        "2020=80 2030=79,    REVERSING, target-missed",
        "2030=89.99,         OFF_TRACK, target-missed",
        // a quarter of the year is not its end
        "2020=80 2030-Q3=89.9, ON_TRACK, pace-sufficient",
    })
    void aTargetThatIsDueIsMetOrMissed(String measurements, OutlookOutcome expected, String reason) {
        SubIndicatorOutlook outlook =
                Way.to("at-least, value: 90").over(measurements).in(2030).outlook();

        assertThat(outlook.outcome()).isEqualTo(expected);
        assertThat(outlook.reason().code()).isEqualTo(reason);
    }
}
