package org.ecoplan.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {

    private final ObjectMapper json = StrictJson.configure(new ObjectMapper());

    record Inner(String name, Integer count) {}

    record Outer(Period period, BigDecimal value, Inner inner, List<String> names, Boolean done) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"period":2019}       | /period       | expected a text here
                    {"period":"soon"}     | /period       | a period reads 2018, 2018-Q1, 2018-06 or 2018-06-01, not "soon"
                    {"value":true}        | /value        | expected a decimal number of at most 30 digits here
                    {"value":"many"}      | /value        | expected a decimal number of at most 30 digits
                    {"inner":"x"}         | /inner        | expected an object here
                    {"inner":{"count":1.5}} | /inner/count | expected a whole number
                    {"names":"x"}         | /names        | expected an array here
                    {"names":[1]}         | /names/0      | expected a text
                    {"done":"yes"}        | /done         | expected true or false here
                    """)
    void saysWhatWouldBeRight(String body, String pointer, String message) {
        JsonProcessingException fault =
                assertThrows(JsonProcessingException.class, () -> json.readValue(body, Outer.class));

        FieldError error = JsonFaults.describe(fault);

        assertEquals(pointer, error.pointer());
        assertEquals(message, error.message());
    }
}
