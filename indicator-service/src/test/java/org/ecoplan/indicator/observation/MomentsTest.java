package org.ecoplan.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "2019-06-01T08:00:00+08:00, 2019-06-01T00:00:00Z",
        "2019-06-01t08:00:00z, 2019-06-01T08:00:00Z",
        "2019-01-01T00:00:00+08:00, 2018-12-31T16:00:00Z",
        "2019-06-01T08:00:00-09:30, 2019-06-01T17:30:00Z",
        "2019-06-01T08:00:00.5+08:00, 2019-06-01T00:00:00.500000Z",
        "2019-06-01T08:00:00.000001Z, 2019-06-01T08:00:00.000001Z",
        "2020-02-29T23:59:59Z, 2020-02-29T23:59:59Z",
        "1969-12-31T23:59:59.25Z, 1969-12-31T23:59:59.250000Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void readsAndWritesWhatRfc3339Says(String text, String inUtc) {
        assertThat(Moments.format(Moments.parse(text))).isEqualTo(inUtc);
        assertThat(Moments.instant(Moments.parse(text)))
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-06-01T08:00:00",
                "2019-06-01T08:00Z",
                "2019-06-01 08:00:00Z",
                "2019-06-01T24:00:00Z",
                "2019-06-01T08:60:00Z",
                "2019-06-01T08:00:60Z",
                "2019-13-01T08:00:00Z",
                "2019-02-29T08:00:00Z",
                "2019-06-00T08:00:00Z",
                "2019-06-01T08:00:00.Z",
                "2019-06-01T08:00:00.1234567Z",
                "2019-06-01T08:00:00+0800",
                "2019-06-01T08:00:00+08",
                "2019-06-01T08:00:00+19:00",
                "2019-06-01T08:00:00+08:60",
                "2019-06-01T08:00:00Z ",
                "2019-06-01T08:00:00ZZ",
                "2019/06/01T08:00:00Z",
                "２０１９-06-01T08:00:00Z",
                "+2019-06-01T08:00:00Z",
                "2019-06-01T08:00:00.123456"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatItWrote() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(-60_000_000_000_000_000L, 60_000_000_000_000_000L);

            assertThat(Moments.parse(Moments.format(micros))).isEqualTo(micros);
            assertThat(Instant.parse(Moments.format(micros))).isEqualTo(Moments.instant(micros));
            assertThat(Moments.micros(Moments.instant(micros))).isEqualTo(micros);
        }
    }
}
