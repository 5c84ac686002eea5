package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.Direction.AT_LEAST;
import static org.ecoplan.contracts.Direction.AT_MOST;
import static org.ecoplan.reporting.compliance.rules.Sample.assigned;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.requiring;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTest {

    private static final String CRITERION = "{type: meets-requirement}";
    private static final String OR_BASELINE = "{type: meets-requirement, ifUnassigned: {type: not-below-baseline}}";

    @ParameterizedTest(name = "{1} where {0} {2} was assigned: {3}")
    @CsvSource({
        "AT_LEAST, 80.8,  86,   NOT_MET",
        "AT_LEAST, 86,    86,   MET",
        "AT_LEAST, 86.00, 86,   MET",
        "AT_LEAST, 95.5,  95,   MET",
        "AT_MOST,  3,     5,    MET",
        "AT_MOST,  5,     5.0,  MET",
        "AT_MOST,  6,     5,    NOT_MET",
    })
    void isKeptOnTheSideItWasAssignedFor(Direction direction, String measured, String required, Verdict expected) {
        // Given
        Facts facts = requiring(facts(value("2018", measured)), assigned(2018, direction, required));

        // When
        SubIndicatorVerdict judged = judge(CRITERION, quantity(), 2018, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(expected);
    }

    @Test
    void theDirectionIsTheRequirementsAndNotTheSubIndicators() {
        Facts facts = requiring(facts(value("2018", "4")), assigned(2018, AT_MOST, "5"));

        assertThat(judge(CRITERION, quantity(Tendency.HIGHER, null), 2018, facts)
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void staysInForceInLaterYears() {
        // Given
        Assigned assigned = assigned(2018, AT_LEAST, "86");
        Facts facts = requiring(facts(value("2021", "85")), assigned);

        // When
        SubIndicatorVerdict judged = judge(CRITERION, quantity(), 2021, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(judged.finding().compared().requirement()).isEqualTo(assigned);
    }

    @Test
    void theNewestUpToTheYearIsInForce() {
        Facts facts = requiring(
                facts(value("2020", "87")),
                assigned(2020, AT_LEAST, "88"),
                assigned(2018, AT_LEAST, "86"),
                assigned(2019, AT_LEAST, "87"));

        assertThat(judge(CRITERION, quantity(), 2020, facts)
                        .finding()
                        .compared()
                        .requirement()
                        .year())
                .isEqualTo(2020);
    }

    @Test
    void oneOfALaterYearIsIgnored() {
        Facts facts =
                requiring(facts(value("2018", "87")), assigned(2018, AT_LEAST, "86"), assigned(2019, AT_LEAST, "90"));

        assertThat(judge(CRITERION, quantity(), 2018, facts).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void isUnknownWhereOnlyALaterYearHasOne() {
        Facts facts = requiring(facts(value("2018", "87")), assigned(2019, AT_LEAST, "90"));

        SubIndicatorVerdict judged = judge(CRITERION, quantity(), 2018, facts);

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("requirement-unassigned");
    }

    @ParameterizedTest(name = "{0} against a baseline of 80: {1}")
    @CsvSource({"80, MET", "79.9, NOT_MET"})
    void theStandInCountsWhereNoneIsAssigned(String measured, Verdict expected) {
        // Given
        Facts facts = facts(value("2018", measured));

        // When
        SubIndicatorVerdict judged = judge(OR_BASELINE, quantity(Tendency.HIGHER, "80"), 2018, facts);

        // Then
        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(judged.finding().reason().code()).isEqualTo("requirement-unassigned");
        assertThat(judged.finding().parts()).extracting(Finding::type).containsExactly("not-below-baseline");
    }

    @Test
    void theStandInDoesNotCountOnceOneIsAssigned() {
        Facts facts = requiring(facts(value("2018", "70")), assigned(2018, AT_LEAST, "60"));

        SubIndicatorVerdict judged = judge(OR_BASELINE, quantity(Tendency.HIGHER, "80"), 2018, facts);

        assertThat(judged.verdict()).isEqualTo(Verdict.MET);
        assertThat(judged.finding().parts()).isEmpty();
    }

    @Test
    void withoutAMeasurementNothingIsComparedWithIt() {
        Facts facts = requiring(facts(), assigned(2018, AT_LEAST, "86"));

        assertThat(judge(CRITERION, quantity(), 2018, facts).verdict()).isEqualTo(Verdict.NOT_MEASURED);
    }
}
