package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedOutlookTest {

    private static final LocalizedText DOCUMENT = new LocalizedText("省考核办法", "Provincial assessment rules");

    // in half of the time from 50 to 60: all of the pace that 70 needs, 2/3 of that for 80, half of that for 90
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "all-of, criteria: [{type: at-least, value: 70}, {type: improving}]; ON_TRACK",
                "all-of, criteria: [{type: at-least, value: 70}, {type: at-least, value: 80}]; ACCELERATE",
                "all-of, criteria: [{type: at-least, value: 90}, {type: at-least, value: 80}]; OFF_TRACK",
                "all-of, criteria: [{type: at-least, value: 70}, {type: rank-within, rank: 3}]; NOT_ASSESSABLE",
                "all-of, criteria: [{type: at-least, value: 80}, {type: rank-within, rank: 3}]; ACCELERATE",
                "all-of, criteria: [{type: at-least, value: 70}, {type: rank-within, rank: 3, required: false}]; ON_TRACK",
                "any-of, criteria: [{type: at-least, value: 70}, {type: at-least, value: 90}]; ON_TRACK",
                "any-of, criteria: [{type: at-least, value: 80}, {type: at-least, value: 90}]; ACCELERATE",
                "any-of, criteria: [{type: at-least, value: 80}, {type: rank-within, rank: 3}]; NOT_ASSESSABLE",
                "any-of, criteria: [{type: at-least, value: 70}, {type: rank-within, rank: 3}]; ON_TRACK",
                "any-of, criteria: [{type: at-least, value: 80}, {type: rank-within, rank: 3, required: false}]; ACCELERATE",
            })
    void allAreAsGoodAsTheWorstAndAnyIsAsGoodAsTheBest(String criterion, OutlookOutcome expected) {
        assertThat(Way.to(criterion).over("2020=50 2025=60").outcome()).isEqualTo(expected);
    }

    @Test
    void showsTheCriterionThatDecides() {
        SubIndicatorOutlook outlook = Way.to(
                        "all-of, criteria: [{type: at-least, value: 70}, {type: at-least, value: 80}]")
                .over("2020=50 2025=60")
                .outlook();

        assertThat(outlook.inputs().target().value()).isEqualByComparingTo("80");
    }

    @Test
    void aRequirementAsksOnItsOwnSide() {
        Way way = Way.to("meets-requirement").lowerIsBetter().over("2020=50 2025=60");

        SubIndicatorOutlook atLeast =
                way.requiring(assigned(2024, Direction.AT_LEAST, "70")).outlook();
        SubIndicatorOutlook atMost =
                way.requiring(assigned(2024, Direction.AT_MOST, "40")).outlook();

        assertThat(atLeast.outcome()).isEqualTo(OutlookOutcome.ON_TRACK);
        assertThat(atLeast.inputs().target().requirement().year()).isEqualTo(2024);
        assertThat(atMost.outcome()).isEqualTo(OutlookOutcome.REVERSING);
    }

    @Test
    void theRequirementInForceAsksAndNoLaterOne() {
        Way way = Way.to("meets-requirement")
                .over("2020=50 2025=60")
                .requiring(assigned(2024, Direction.AT_LEAST, "70"), assigned(2028, Direction.AT_LEAST, "99"));

        assertThat(way.outlook().inputs().target().value()).isEqualByComparingTo("70");
        assertThat(way.in(2028).outlook().inputs().target().value()).isEqualByComparingTo("99");
    }

    @Test
    void whatCountsWhileNothingIsAssignedCountsHereToo() {
        SubIndicatorOutlook without =
                Way.to("meets-requirement").over("2020=50 2025=60").outlook();
        SubIndicatorOutlook with = Way.to("meets-requirement, ifUnassigned: {type: at-least, value: 80}")
                .over("2020=50 2025=60")
                .outlook();

        assertThat(without.reason().code()).isEqualTo("requirement-unassigned");
        assertThat(with.inputs().target().criterion()).isEqualTo("at-least");
        assertThat(with.outcome()).isEqualTo(OutlookOutcome.ACCELERATE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "%, LINEAR_PACE",
        "天, LINEAR_PACE",
        "-, LINEAR_PACE",
        "万元/亩, COMPOUND_GROWTH",
        "微克/立方米, COMPOUND_GROWTH",
    })
    void theUnitDecidesUnlessThePlanDoes(String unit, OutlookMethod expected) {
        Way way = Way.to("at-least, value: 80")
                .with("unit: {zh: \"%s\", en: x}".formatted(unit))
                .over("2020=50 2025=60");

        assertThat(way.outlook().method()).isEqualTo(expected);
        assertThat(way.with("outlook: {method: LINEAR_PACE}").outlook().method())
                .isEqualTo(OutlookMethod.LINEAR_PACE);
    }

    private static Assigned assigned(int year, Direction direction, String value) {
        return new Assigned(year, direction, new BigDecimal(value), DOCUMENT, 1);
    }
}
