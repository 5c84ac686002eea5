package org.ecoplan.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.formula.Observed.nothing;
import static org.ecoplan.indicator.formula.Observed.of;
import static org.ecoplan.indicator.formula.Observed.times;
import static org.ecoplan.indicator.formula.Observed.together;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.Formula;
import org.ecoplan.contracts.plan.Formula.Variable;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.indicator.RealPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every formula of the real plan against a value computed by hand, where possible the one that the plan prints. */
class RealPlanFormulasTest {

    private static final PlanDefinition PLAN = RealPlan.definition();
    private static final Map<String, Formula> FORMULAS = PLAN.subIndicators()
            .filter(subIndicator -> subIndicator.formula() != null)
            .collect(Collectors.toMap(SubIndicator::number, SubIndicator::formula));

    // 295 good days (the last of them at exactly 100) of 365 valid ones; two days at 300 or more
    private static final String[] YEAR_OF_AIR = together(
            times(294, "75"), times(1, "100"), times(1, "101"), times(67, "150"), times(1, "299"), times(1, "300"));

    // 8 sections at or better than class III, one in class IV
    private static final String[] NINE_SECTIONS = together(times(5, "2"), times(3, "3"), times(1, "4"));

    static Stream<Arguments> byHand() {
        return Stream.of(
                // 25 / 120 = 0.208333…
                computes("2", of("ecoCivilizationPoints", "25").and("totalPoints", "120"), "20.83"),
                // 295 / 365 = 0.808219…; the plan prints 80.8
                computes("10.1", of("aqi", YEAR_OF_AIR), "80.82"),
                // 1 day of exactly 300, 1 of 301; 299 is none; the plan counts whole days
                computes("10.2", of("aqi", YEAR_OF_AIR).and("aqi", "301"), "2"),
                // 8 / 9 = 0.8888…; the plan prints 88.9
                computes("11.1", of("sectionClass", NINE_SECTIONS), "88.89"),
                // 1 / 10 = 0.1: class V is not worse than class V
                computes("11.2", of("sectionClass", NINE_SECTIONS).and("sectionClass", "6"), "10.00"),
                computes("11.2", of("sectionClass", "5", "5", "3"), "0.00"),
                // 4284.5 / 9509 = 0.450573…; the plan prints 45.06
                computes("13", of("forestArea", "4284.5").and("landArea", "9509"), "45.06"),
                // (300.5 + 199.5) / (320 + 180.25) = 500 / 500.25 = 0.999500…
                computes("15", of("disposedWaste", "300.5", "199.5").and("wasteToDispose", "320", "180.25"), "99.95"),
                // 1919.85 / 9509 = 0.201898…; the plan prints 20.19
                computes("20", of("protectedArea", "1919.85").and("territoryArea", "9509"), "20.19"),
                // now (500 + 549.29) / 2200 = 0.47695, before 1000 / 2000 = 0.5; 1 - 0.47695 / 0.5 = 1 - 0.9539 =
                // 0.0461: a reduction is positive, as in the plan's 4.61
                computes(
                        "22",
                        intensity("energyConsumption", "500", "549.29", "2200")
                                .before("energyConsumption", "1000")
                                .before("comparableGdp", "2000"),
                        "4.61"),
                // now 1210 / 2200 = 0.55, before 0.5; 1 - 1.1 = -0.1: a rise is negative
                computes(
                        "22",
                        intensity("energyConsumption", "600", "610", "2200")
                                .before("energyConsumption", "1000")
                                .before("comparableGdp", "2000"),
                        "-10.00"),
                // now 458.7 / 11 = 41.7, before 500 / 10 = 50; 1 - 0.834 = 0.166; the plan prints 16.6
                computes(
                        "23",
                        intensity("waterUse", "200", "258.7", "11")
                                .before("waterUse", "500")
                                .before("comparableGdp", "4", "6"),
                        "16.60"),
                // now 660 / 11 = 60, before 50; 1 - 1.2 = -0.2: a rise is negative
                computes(
                        "23",
                        intensity("waterUse", "300", "360", "11")
                                .before("waterUse", "500")
                                .before("comparableGdp", "10"),
                        "-20.00"),
                // (900 + 910 + 880 + 886) / 100 = 3576 / 100; the plan prints 35.76
                computes(
                        "24",
                        of("industrialValueAdded", "900", "910", "880", "886").and("industrialLandArea", "100"),
                        "35.76"),
                // 47 / 48 = 0.979166…
                computes("25", of("auditedEnterprises", "47").and("obligedEnterprises", "48"), "97.92"),
                // (120.5 + 119.5) / (120.5 + 121.5) = 240 / 242 = 0.991735…
                computes("26", of("qualifiedIntake", "120.5", "119.5").and("totalIntake", "120.5", "121.5"), "99.17"),
                // (80 + 85 + 26) / (100 + 100) = 191 / 200 = 0.955; the plan prints 95.5
                computes(
                        "27",
                        of("plantDischarge", "80", "85")
                                .and("otherFacilityDischarge", "26")
                                .and("sewageDischarge", "100", "100"),
                        "95.50"),
                // (365 + 364) / (365 + 365) = 729 / 730 = 0.998630…
                computes("28", of("treatedWaste", "365", "364").and("generatedWaste", "365", "365"), "99.86"),
                // 24 948 000 / 1 400 000 = 17.82, as the plan prints
                computes("29", of("parkGreenArea", "24948000").and("urbanPopulation", "1400000"), "17.82"),
                // (150 + 150) / (400 + 600) = 0.3; the plan prints 30
                computes("30", of("newGreenBuildingArea", "150", "150").and("newBuildingArea", "400", "600"), "30.00"),
                // (1600 + 1601) / 10000 = 0.3201; the plan prints 32.01
                computes("31", of("greenTrips", "1600", "1601").and("totalTrips", "10000"), "32.01"),
                // 641 / 800 = 0.80125: a tie, and 2 is even
                computes("32", of("certifiedSales", "641").and("comparableSales", "800"), "80.12"),
                // 188.27 / 200 = 0.94135: a tie, and 4 is even
                computes("33", of("greenProcurement", "100", "88.27").and("comparableProcurement", "200"), "94.14"),
                // 1187 / 1190 = 0.997478…
                computes("34", of("trainedOfficials", "1187").and("totalOfficials", "1190"), "99.75"),
                // (73.5 + 74.26) / 2 = 147.76 / 2 = 73.88, as the plan prints
                computes("36", of("onSiteSatisfaction", "73.5").and("independentSatisfaction", "74.26"), "73.88"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("byHand")
    void comesToWhatIsComputedByHand(String number, Observed observed, BigDecimal expected) {
        Derived derived = CompiledFormula.of(FORMULAS.get(number)).evaluate(observed);

        assertThat(derived)
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.value()).isEqualTo(expected));
    }

    @Test
    void noFormulaIsLeftOut() {
        assertThat(byHand().map(arguments -> arguments.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(FORMULAS.keySet());
    }

    /** 9 does not say how two rates make one, 12 leaves its six indices to a standard, 35 is a survey's own result. */
    @Test
    void everyQuantityWithComputablePartsHasAFormula() {
        assertThat(PLAN.subIndicators().filter(SubIndicator::isQuantity).map(SubIndicator::number))
                .filteredOn(number -> !FORMULAS.containsKey(number))
                .containsExactly("9", "12", "35");
    }

    static Stream<String> numbers() {
        return FORMULAS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void hasNoValueWhereNothingWasObserved(String number) {
        Derived derived = CompiledFormula.of(FORMULAS.get(number)).evaluate(nothing());

        assertThat(derived)
                .isInstanceOfSatisfying(
                        NoValue.class, none -> assertThat(none.reason()).isEqualTo(NoValue.Reason.MISSING_INPUT));
    }

    static Stream<String> quotientsOfAmounts() {
        return numbers()
                .filter(number -> !Stream.of("10.1", "10.2", "11.1", "11.2", "36")
                        .toList()
                        .contains(number));
    }

    @ParameterizedTest
    @MethodSource("quotientsOfAmounts")
    void hasNoValueWhereTheDenominatorIsZero(String number) {
        Formula formula = FORMULAS.get(number);
        Observed zeros = nothing();
        formula.variables()
                .forEach(variable -> zeros.and(variable.code(), "0.00").before(variable.code(), "0.00"));

        Derived derived = CompiledFormula.of(formula).evaluate(zeros);

        assertThat(derived)
                .isInstanceOfSatisfying(
                        NoValue.class, none -> assertThat(none.reason()).isEqualTo(NoValue.Reason.DIVISION_BY_ZERO));
    }

    /** A value is derived with no fewer digits than the plan prints. */
    @ParameterizedTest
    @MethodSource("numbers")
    void keepsTheDigitsOfTheBaseline(String number) {
        SubIndicator subIndicator = PLAN.subIndicator(number).orElseThrow();

        if (subIndicator.baseline() != null) {
            assertThat(subIndicator.formula().decimals())
                    .isGreaterThanOrEqualTo(subIndicator.baseline().value().scale());
        }
    }

    @Test
    void aVariableMeansTheSameInEveryFormula() {
        Map<String, Long> meanings = FORMULAS.values().stream()
                .flatMap(formula -> formula.variables().stream())
                .distinct()
                .collect(Collectors.groupingBy(Variable::code, Collectors.counting()));

        assertThat(meanings)
                .allSatisfy((code, different) -> assertThat(different).as(code).isEqualTo(1L));
    }

    private static Observed intensity(String variable, String first, String second, String gdp) {
        return of(variable, first, second).and("comparableGdp", gdp);
    }

    private static Arguments computes(String number, Observed observed, String expected) {
        return Arguments.of(number, observed, new BigDecimal(expected));
    }
}
