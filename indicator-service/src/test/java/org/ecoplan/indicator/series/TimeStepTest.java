package org.ecoplan.indicator.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.ecoplan.contracts.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStepTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"PT1H, PT1H", "PT60M, PT1H", "PT15M, PT15M", "PT1M, PT1M", "PT90M, PT1H30M", "PT12H, PT12H"})
    void hasOneFormForEachPartOfADay(String text, String code) {
        TimeStep step = TimeStep.parse(text);

        assertThat(step.code()).isEqualTo(code);
        assertThat(step.isPartOfDay()).isTrue();
        assertThat(step.calendar()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({"P1D, DAY", "P1M, MONTH", "P3M, QUARTER", "P1Y, YEAR"})
    void knowsThePeriodsOfTheCalendar(String text, CalendarStep calendar) {
        TimeStep step = TimeStep.parse(text);

        assertThat(step.code()).isEqualTo(text);
        assertThat(step.isPartOfDay()).isFalse();
        assertThat(step.calendar()).contains(calendar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT0S", "PT1S", "PT90S", "PT5H", "PT7M", "PT24H", "PT-1H", "P2D", "P1W", "P12M", "1h"})
    void refusesWhatDividesNoDay(String text) {
        assertThatThrownBy(() -> TimeStep.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P1D, P1M, P3M, P1Y");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "DAY, 2020-02-29, 2020-02-29",
        "MONTH, 2020-02-01, 2020-02-29",
        "QUARTER, 2020-01-01, 2020-03-31",
        "YEAR, 2020-01-01, 2020-12-31"
    })
    void aDayIsInOnePeriodOfEach(CalendarStep step, LocalDate start, LocalDate end) {
        Period period = step.periodOf(LocalDate.of(2020, 2, 29));

        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(step.isOne(period)).isTrue();
    }
}
