package org.ecoplan.indicator.observation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.ecoplan.indicator.series.CityCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryTest {

    private static final CityCalendar CITY = new CityCalendar(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest(name = "{1} after {2} by {0}")
    @CsvSource({
        "15m, 0, 2019-06-01T00:14:59Z, 2019-06-01T00:00:00Z",
        "15m, 1, 2019-06-01T00:15:00Z, 2019-06-01T00:30:00Z",
        "6h, 0, 2019-06-01T00:00:00Z, 2019-05-31T22:00:00Z",
        "6h, 4, 2019-06-01T00:00:00Z, 2019-06-01T22:00:00Z",
        "1h, 0, 1995-01-01T00:30:00Z, 1995-01-01T00:00:00Z",
        "1d, 0, 2019-05-31T16:00:00Z, 2019-05-31T16:00:00Z",
        "1d, 1, 2019-05-31T15:59:59Z, 2019-05-31T16:00:00Z",
        "1mo, 1, 2019-01-31T16:00:00Z, 2019-02-28T16:00:00Z",
        "3mo, 1, 2019-06-30T15:59:59Z, 2019-06-30T16:00:00Z",
        "1y, 2, 2018-12-31T16:00:00Z, 2020-12-31T16:00:00Z"
    })
    void countsFromTheOneThatAMomentIsIn(String every, int number, Instant moment, Instant start) {
        assertThat(Every.parse(every).after(moment, number, CITY)).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h", "0m", "7m", "24h", "1440m", "5h", "1w", "1D", "2d", "-1h", "99999m", "1 h"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Every.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
