package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.stage;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    @ParameterizedTest(name = "{0} {1}, measured {2}: {3}")
    @CsvSource({
        "at-least, 80,    80,     MET",
        "at-least, 80,    80.00,  MET",
        "at-least, 80,    80.01,  MET",
        "at-least, 80,    79.999, NOT_MET",
        "at-least, 80.8,  80.80,  MET",
        "at-least, -3,    -2.9,   MET",
        "at-most,  3,     3,      MET",
        "at-most,  3,     3.0,    MET",
        "at-most,  3,     2,      MET",
        "at-most,  3,     3.0001, NOT_MET",
        "at-most,  -3,    -2.9,   NOT_MET",
        "equals,   80.8,  80.80,  MET",
        "equals,   80.80, 80.8,   MET",
        "equals,   80.8,  80.81,  NOT_MET",
        "equals,   0,     0.00,   MET",
    })
    void comparesAllDigitsAndNoTrailingZeros(String type, String limit, String measured, Verdict expected) {
        // Given
        String criterion = "{type: %s, value: %s}".formatted(type, limit);

        // When
        SubIndicatorVerdict judged = judge(criterion, quantity(), 2018, facts(value("2018", measured)));

        // Then
        assertThat(judged.verdict()).isEqualTo(expected);
    }

    // In binary floating point 0.1 + 0.2 is more than 0.3.
    @Test
    void isNotRoundedAsBinaryFractionsAre() {
        SubIndicatorVerdict judged =
                judge("{type: at-least, value: 0.30000000000000004}", quantity(), 2018, facts(value("2018", "0.3")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void saysWhatItCompared() {
        // Given
        Measured measured = value("2018", "79.90");

        // When
        SubIndicatorVerdict judged = judge("{type: at-least, value: 80}", quantity(), 2018, facts(measured));

        // Then
        assertThat(judged.measured()).isEqualTo(measured);
        assertThat(judged.finding().type()).isEqualTo("at-least");
        assertThat(judged.finding().compared().actual()).hasToString("79.90");
        assertThat(judged.finding().compared().relation()).isEqualTo(Comparison.Relation.AT_LEAST);
        assertThat(judged.finding().compared().required()).hasToString("80");
    }

    // A new edition of a plan may make a quantity of what was a stage; the stage stays until a value is measured.
    @Test
    void isUnknownWhereAStageWasReported() {
        SubIndicatorVerdict judged =
                judge("{type: at-least, value: 80}", quantity(), 2018, facts(stage("2018", "prepared")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("not-comparable");
    }
}
