package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import java.math.BigDecimal;
import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    // the examples of GB/T 8170-2008, 3.2
    @ParameterizedTest(name = "{0} to {1} decimals is {2}")
    @CsvSource({
        "12.1498, 0, 12",
        "12.1498, 1, 12.1",
        "10.5002, 0, 11",
        "1.050,   1, 1.0",
        "0.35,    1, 0.4",
        "-0.0365, 3, -0.036",
        // once, not digit by digit: 15.4546 is not 15.455 is not 15.46 is not 15.5 is not 16
        "15.4546, 0, 15",
    })
    void roundsAHalfToTheEvenNeighbour(BigDecimal number, int decimals, BigDecimal expected) {
        assertThat(new Rounding(decimals).of(number)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} with {2} decimals, measured {3}: {4}")
    @CsvSource({
        "at-least, 80, 0, 79.6,  MET",
        "at-least, 80, 0, 79.5,  MET",
        "at-least, 81, 0, 80.5,  NOT_MET",
        "at-least, 80, 1, 79.95, MET",
        "at-least, 80, 1, 79.94, NOT_MET",
        "at-most,  3,  0, 3.5,   NOT_MET",
        "at-most,  3,  0, 3.4,   MET",
        "at-most,  4,  0, 4.5,   MET",
        "equals,   0,  1, 0.04,  MET",
        "equals,   0,  1, 0.051, NOT_MET",
    })
    void isDoneBeforeComparingWhereTheCriterionSaysSo(
            String type, String limit, int decimals, String measured, Verdict expected) {
        String criterion = "{type: %s, value: %s, decimals: %d}".formatted(type, limit, decimals);

        assertThat(judge(criterion, quantity(), 2018, facts(value("2018", measured)))
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void isShownWithTheNumberThatWasMeasured() {
        SubIndicatorVerdict judged =
                judge("{type: at-least, value: 80, decimals: 1}", quantity(), 2018, facts(value("2018", "79.95")));

        assertThat(judged.finding().compared().actual()).hasToString("79.95");
        assertThat(judged.finding().compared().rounded()).hasToString("80.0");
        assertThat(judged.finding().reason().text().zh()).isEqualTo("79.95%，修约为80.0%，符合“不低于80%”的要求");
        assertThat(judged.finding().reason().text().en()).isEqualTo("79.95 %, rounded to 80.0 %, is at least 80 %");
    }

    @Test
    void isNotMentionedWhereItChangesNothing() {
        SubIndicatorVerdict judged =
                judge("{type: at-least, value: 80, decimals: 1}", quantity(), 2018, facts(value("2018", "80")));

        assertThat(judged.finding().compared().rounded()).isNull();
        assertThat(judged.finding().reason().text().en()).isEqualTo("80 % is at least 80 %");
    }
}
