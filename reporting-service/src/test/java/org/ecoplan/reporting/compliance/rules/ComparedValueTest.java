package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.ranked;
import static org.ecoplan.reporting.compliance.rules.Sample.scale;
import static org.ecoplan.reporting.compliance.rules.Sample.stage;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Tendency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value was compared with, in one line of a table. */
class ComparedValueTest {

    @ParameterizedTest
    @CsvSource({
        "'{type: at-least, value: 86}', AT_LEAST, 86, -5.2",
        "'{type: at-least, value: 80}', AT_LEAST, 80, 0.8",
        "'{type: at-most, value: 80}',  AT_MOST,  80, -0.8",
        "'{type: at-most, value: 86}',  AT_MOST,  86, 5.2",
        "'{type: equals, value: 81}',   EQUAL,    81, -0.2",
        "'{type: equals, value: 80.8}', EQUAL,  80.8, 0.0",
        "'{type: all-of, criteria: [{type: at-least, value: 90}, {type: at-least, value: 86}]}', AT_LEAST, 90, -9.2",
        "'{type: all-of, criteria: [{type: at-least, value: 90}, {type: at-least, value: 70}]}', AT_LEAST, 90, -9.2",
        "'{type: any-of, criteria: [{type: at-least, value: 90}, {type: at-least, value: 86}]}', AT_LEAST, 86, -5.2",
        "'{type: any-of, criteria: [{type: at-least, value: 90}, {type: at-least, value: 70}]}', AT_LEAST, 70, 10.8",
        "'{type: meets-requirement, ifUnassigned: {type: at-least, value: 70}}', AT_LEAST, 70, 10.8",
    })
    void isWhatDecided(String criterion, Comparison.Relation relation, String required, String margin) {
        SubIndicatorVerdict judged = judge(criterion, quantity(), 2020, facts(value("2020", "80.8")));

        assertThat(ComparedValue.of(judged)).hasValueSatisfying(compared -> {
            assertThat(compared.relation()).isEqualTo(relation);
            assertThat(compared.required()).hasToString(required);
            assertThat(compared.margin()).isEqualByComparingTo(margin);
        });
    }

    @Test
    void aFormerValueAndABaselineAreComparedWithAsWell() {
        Facts facts = facts(value("2019", "12"), value("2020", "11"));

        assertThat(ComparedValue.of(judge("{type: improving}", quantity(Tendency.LOWER, "10"), 2020, facts)))
                .hasValueSatisfying(compared -> assertThat(compared.margin()).hasToString("1"));
        assertThat(ComparedValue.of(judge("{type: not-below-baseline}", quantity(Tendency.LOWER, "10"), 2020, facts)))
                .hasValueSatisfying(compared -> assertThat(compared.margin()).hasToString("-1"));
    }

    @Test
    void aStageHasNoMargin() {
        assertThat(ComparedValue.of(judge(
                        "{type: stage-reached, stage: prepared}", scale(), 2020, facts(stage("2020", "preparing")))))
                .contains(new ComparedValue(Comparison.Relation.AT_LEAST, null, "prepared", null));
    }

    @Test
    void aPlaceInTheProvinceIsNoValue() {
        assertThat(ComparedValue.of(
                        judge("{type: rank-within, rank: 7}", quantity(), 2020, facts(ranked("2020", "80", 9)))))
                .isEmpty();
    }

    @Test
    void withoutAMeasurementNothingWasCompared() {
        assertThat(ComparedValue.of(judge("{type: at-least, value: 1}", quantity(), 2020, Facts.NONE)))
                .isEmpty();
    }
}
