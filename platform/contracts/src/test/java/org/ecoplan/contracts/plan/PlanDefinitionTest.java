package org.ecoplan.contracts.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ecoplan.contracts.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanDefinitionTest {

    private static final PlanDefinition PLAN = plan();

    @ParameterizedTest(name = "in {0} the target for {1} counts")
    @CsvSource({
        "2015, 2020",
        "2019, 2020",
        "2020, 2020",
        "2021, 2020",
        "2024, 2020",
        "2025, 2025",
        "2029, 2025",
        "2030, 2030",
        "2031, 2030"
    })
    void judgesAYearByTheLastTargetDue(int year, int horizon) {
        assertEquals(horizon, PLAN.horizonFor(year));
    }

    @ParameterizedTest(name = "at the end of {0} in force for {1} years")
    @CsvSource({"2015, 0", "2018, 0", "2019, 1", "2020, 2", "2030, 12", "2031, 12", "2100, 12"})
    void countsTheYearsInForce(int year, int years) {
        assertEquals(years, PLAN.yearsInForce(year));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, false",
        "2014-12-31, false",
        "2015, true",
        "2015-01-01, true",
        "2030-Q4, true",
        "2030, true",
        "2031, false"
    })
    void coversPeriodsFromTheFirstMeasurableYearToThePlansLast(String period, boolean covered) {
        assertEquals(covered, PLAN.covers(Period.parse(period)));
    }

    @ParameterizedTest
    @CsvSource({"none, none, true", "none, done, false", "done, none, true", "done, done, true", "begun, done, false"})
    void aStageReachesItselfAndTheWorseOnes(String stage, String required, boolean reached) {
        assertEquals(reached, scale().reaches(stage, required));
    }

    @Test
    void aStageOfAnotherScaleIsAMistake() {
        SubIndicator scale = scale();

        assertThrows(IllegalArgumentException.class, () -> scale.reaches("none", "elsewhere"));
    }

    @Test
    void listsThatAFileLeavesOutAreEmpty() {
        assertEquals(List.of(), PLAN.indicators());
        assertEquals(List.of(), PLAN.notes());
    }

    private static SubIndicator scale() {
        return new SubIndicator(
                "1",
                1,
                null,
                null,
                SubIndicator.Kind.STAGE,
                null,
                null,
                null,
                null,
                null,
                List.of(new Stage("none", null), new Stage("begun", null), new Stage("done", null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static PlanDefinition plan() {
        return new PlanDefinition(
                "sample",
                null,
                new YearSpan(2019, 2030),
                2015,
                "Asia/Shanghai",
                "990000",
                List.of(2020, 2025, 2030),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
