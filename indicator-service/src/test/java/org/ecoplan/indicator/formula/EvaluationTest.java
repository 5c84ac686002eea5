package org.ecoplan.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ecoplan.indicator.formula.Formulas.compiled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a formula comes to, or why it comes to nothing. */
class EvaluationTest {

    private static final Observed SOME = Observed.of("x", "1", "2", "2.5", "6.5")
            .before("x", "10", "30")
            .and("one", "7.250")
            .and("zero", "0.00");

    @ParameterizedTest(name = "{0} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sum(x)                             | 1 | 12.0
            mean(x)                            | 2 | 3.00
            count(x)                           | 0 | 4
            min(x)                             | 0 | 1
            max(x)                             | 1 | 6.5
            sum(x where x > 2)                 | 1 | 9.0
            mean(x where x >= 2 and x < 6.5)   | 3 | 2.250
            count(x where x <= 2)              | 0 | 2
            count(x where x = 2.0)             | 0 | 1
            count(x where x <> 2)              | 0 | 3
            count(x where x < -1)              | 0 | 0
            previous(sum(x)) - sum(x)          | 0 | 28
            previous(mean(x) + 1) * 2          | 0 | 42
            2 + 3 * sum(x) - 4 / 2             | 0 | 36
            (2 + 3) * sum(x)                   | 0 | 60
            12 / sum(x) / 2                    | 1 | 0.5
            20 - sum(x) - 3                    | 0 | 5
            -sum(x) + 2                        | 0 | -10
            3 - -sum(x)                        | 0 | 15
            2 * -sum(x)                        | 0 | -24
            """)
    void computesWithTheUsualPrecedence(String expression, int decimals, BigDecimal expected) {
        assertThat(value(expression, decimals, "x")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1} digits is {2}")
    @CsvSource({
        // GB/T 8170-2008, 3.2: below half down, above half up, a tie to the even neighbour; signs do not matter
        "12.1498, 1, 12.1",
        "1268, 0, 1268",
        "10.5002, 0, 11",
        "1.050, 1, 1.0",
        "0.35, 1, 0.4",
        "2500.5, 0, 2500",
        "3500.5, 0, 3500",
        "3501.5, 0, 3502",
        "-0.365, 2, -0.36",
        "-0.375, 2, -0.38",
        // 3.3: not in steps, 15.4546 is not 15.455, 15.46, 15.5, 16
        "15.4546, 0, 15",
        "1.4999999999999999999, 0, 1",
        "1.49999999999999999999999999999, 0, 1",
        "2.50000000000000000000000000001, 0, 3"
    })
    void roundsAsTheStandardForRoundingSays(String number, int decimals, BigDecimal expected) {
        Derived derived = compiled("x", decimals, "x").evaluate(Observed.of("x", number));

        assertThat(derived)
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.value()).isEqualTo(expected));
    }

    @Test
    void aTieIsATieAlsoAfterADivisionThatHasNoEnd() {
        // 1/3 * 3 * 2.5 is 2.5 exactly; in decimals of any length it comes out just below
        assertThat(value("1 / 3 * 3 * 2.5 + 0 * one", 0, "one")).isEqualTo(new BigDecimal("2"));
        assertThat(value("1 / 3 * 3 * 1.5 + 0 * one", 0, "one")).isEqualTo(new BigDecimal("2"));
        assertThat(value("1 / 3 * 3 - 0.9995 + 0 * one", 3, "one")).isEqualTo(new BigDecimal("0.000"));
        assertThat(value("1 / 3 * 3 * 123456789.5 + 0 * one", 0, "one")).isEqualTo(new BigDecimal("123456790"));
    }

    @Test
    void isExactWhereBinaryFractionsAreNot() {
        assertThat(compiled("(x + y) * 10", 10, "x", "y")
                        .evaluate(Observed.of("x", "0.1").and("y", "0.2")))
                .isInstanceOfSatisfying(
                        Value.class, value -> assertThat(value.value()).isEqualTo(new BigDecimal("3.0000000000")));
    }

    @Test
    void theLineageHasEveryInputWithItsCountSumAndValue() {
        Value derived = (Value) compiled("mean(x where x > 1) / previous(count(x)) + one", 3, "x", "one")
                .evaluate(SOME);

        // (2 + 2.5 + 6.5) / 3 = 3.666…; / 2 = 1.8333…; + 7.25 = 9.0833…
        assertThat(derived.value()).isEqualTo(new BigDecimal("9.083"));
        assertThat(derived.lineage().expression()).isEqualTo("mean(x where x > 1) / previous(count(x)) + one");
        assertThat(derived.lineage().inputs())
                .containsExactly(
                        new Lineage.Input(
                                "mean(x where x > 1)",
                                4,
                                3,
                                new BigDecimal("11.0"),
                                new BigDecimal("3.666666666666666666666666666666667")),
                        new Lineage.Input("previous(count(x))", 2, 2, new BigDecimal("40"), new BigDecimal("2")),
                        new Lineage.Input("one", 1, 1, new BigDecimal("7.250"), new BigDecimal("7.250")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sum(x)",
        "mean(x)",
        "min(x)",
        "max(x)",
        "count(x)",
        "count(x where x >= 300)",
        "x",
        "previous(x)",
        "x * 0",
        "0 / x",
        "1 / count(x)"
    })
    void nothingObservedIsNoValueAndNeverZero(String expression) {
        Derived derived = compiled(expression, 2, "x").evaluate(Observed.nothing());

        assertThat(derived)
                .isInstanceOfSatisfying(
                        NoValue.class, none -> assertThat(none.reason()).isEqualTo(NoValue.Reason.MISSING_INPUT));
    }

    @Test
    void noneOfWhatWasObservedIsACountOfZeroButNoSum() {
        Observed mild = Observed.of("x", "40", "55");

        assertThat(((Value) compiled("count(x where x >= 300)", 0, "x").evaluate(mild)).value())
                .isEqualTo(BigDecimal.ZERO);
        assertThat(((NoValue) compiled("sum(x where x >= 300)", 0, "x").evaluate(mild)).reason())
                .isEqualTo(NoValue.Reason.MISSING_INPUT);
    }

    @Test
    void allMissingInputsAreNamed() {
        NoValue none = (NoValue)
                compiled("sum(x) / sum(y) + previous(sum(x))", 2, "x", "y").evaluate(Observed.of("x", "1"));

        assertThat(none.reason().code()).isEqualTo("missing-input");
        assertThat(none.text())
                .isEqualTo(new LocalizedText(
                        "没有监测数据：sum(y), previous(sum(x))", "nothing was observed of sum(y), previous(sum(x))"));
        assertThat(none.lineage().inputs())
                .containsExactly(
                        new Lineage.Input("sum(x)", 1, 1, BigDecimal.ONE, BigDecimal.ONE),
                        new Lineage.Input("sum(y)", 0, 0, null, null),
                        new Lineage.Input("previous(sum(x))", 0, 0, null, null));
    }

    @Test
    void aBareVariableIsTheOnlyValueThereIs() {
        assertThat(value("one", 3, "one")).isEqualTo(new BigDecimal("7.250"));

        NoValue none = (NoValue) compiled("x", 2, "x").evaluate(SOME);

        assertThat(none.reason().code()).isEqualTo("several-values");
        assertThat(none.text().en()).isEqualTo("there should be one value and are several of x");
        assertThat(none.lineage().inputs()).containsExactly(new Lineage.Input("x", 4, 4, new BigDecimal("12.0"), null));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one / sum(zero)              | sum(zero)
            one / (zero + zero) * 2      | (zero + zero)
            2 / one / (one - 7.25 + zero)| (one - 7.25 + zero)
            zero / zero                  | zero
            one / count(zero where zero > 1) | count(zero where zero > 1)
            one / -zero                  | -zero
            """)
    void divisionByZeroIsNoValueAndSaysWhatWasZero(String expression, String divisor) {
        String[] variables = expression.contains("one") ? new String[] {"one", "zero"} : new String[] {"zero"};

        NoValue none = (NoValue) compiled(expression, 2, variables).evaluate(SOME);

        assertThat(none.reason().code()).isEqualTo("division-by-zero");
        assertThat(none.text()).isEqualTo(new LocalizedText("除数为零：" + divisor, "the divisor is 0: " + divisor));
    }

    @Test
    void aResultThatNobodyCouldStoreIsNoValue() {
        String nines = "9".repeat(30);

        NoValue none = (NoValue) compiled("x * x * x", 2, "x").evaluate(Observed.of("x", nines));

        assertThat(none.reason().code()).isEqualTo("out-of-range");
        assertThat(((Value) compiled("x * x * 0", 2, "x").evaluate(Observed.of("x", nines))).value())
                .isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void looksUpEachSelectionOnce() {
        List<Selection> asked = new ArrayList<>();

        compiled("sum(x) / count(x) + mean(x) - previous(x)", 2, "x").evaluate(selection -> {
            asked.add(selection);
            return SOME.apply(selection);
        });

        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aTallyCannotContradictItself() {
        BigDecimal one = BigDecimal.ONE;

        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, 2, one, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, -1, one, one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, 1, null, one, one));
    }

    private static BigDecimal value(String expression, int decimals, String... variables) {
        return ((Value) compiled(expression, decimals, variables).evaluate(SOME)).value();
    }
}
