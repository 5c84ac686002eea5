package org.ecoplan.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2018,       2018-01-01, 2018-12-31",
        "2018-Q1,    2018-01-01, 2018-03-31",
        "2018-Q4,    2018-10-01, 2018-12-31",
        "2018-06,    2018-06-01, 2018-06-30",
        "2018-02,    2018-02-01, 2018-02-28",
        "2020-02,    2020-02-01, 2020-02-29",
        "2020-02-29, 2020-02-29, 2020-02-29",
        "0001,       0001-01-01, 0001-12-31"
    })
    void lastsFromItsFirstDayToItsLast(String text, LocalDate start, LocalDate end) {
        Period period = Period.parse(text);

        assertEquals(start, period.start());
        assertEquals(end, period.end());
        assertEquals(text, period.toString());
        assertEquals(end.getYear(), period.year());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2018",
                "2018 ",
                "18",
                "20180",
                "2018-",
                "2018-1",
                "2018-Q0",
                "2018-Q5",
                "2018-q1",
                "2018Q1",
                "2018-Q1-01",
                "2018-6",
                "2018-06-1",
                "2018/06",
                "-2018",
                "2018-06-01T00:00:00Z",
                "２０１８",
                "2018\n"
            })
    void refusesAnotherForm(String text) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Period.parse(text), "must be refused");

        assertTrue(refusal.getMessage().startsWith("a period reads 2018, "), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13", "2018-00", "2018-02-30", "2019-02-29", "2018-06-31", "2018-06-00"})
    void refusesADateThatDoesNotExist(String text) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Period.parse(text), "must be refused");

        assertEquals("there is no such date as " + text, refusal.getMessage());
    }

    @Test
    void echoesOnlyTheBeginningOfALongText() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Period.parse("x".repeat(10_000)));

        assertTrue(refusal.getMessage().length() < 100, refusal.getMessage());
    }

    @Test
    void ofThosePeriodsThatEndOnOneDayTheLongerIsNewer() {
        List<String> shuffled = List.of("2018", "2018-12-31", "2019-01-01", "2018-Q4", "2018-12", "2018-11", "2017");

        List<String> oldestFirst = shuffled.stream()
                .map(Period::parse)
                .sorted()
                .map(Period::toString)
                .toList();

        assertEquals(List.of("2017", "2018-11", "2018-12-31", "2018-12", "2018-Q4", "2018", "2019-01-01"), oldestFirst);
    }

    @Test
    void cannotEndBeforeItStarts() {
        LocalDate day = LocalDate.of(2018, 6, 1);

        assertThrows(IllegalArgumentException.class, () -> new Period("2018-06-01", day, day.minusDays(1)));
    }

    @Test
    void isATextInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();

        String written = json.writeValueAsString(Stream.of("2018", "2018-Q1", "2018-06", "2018-06-01")
                .map(Period::parse)
                .toList());

        assertEquals("[\"2018\",\"2018-Q1\",\"2018-06\",\"2018-06-01\"]", written);
        assertEquals(Period.parse("2018-Q1"), json.readValue("\"2018-Q1\"", Period.class));
    }
}
