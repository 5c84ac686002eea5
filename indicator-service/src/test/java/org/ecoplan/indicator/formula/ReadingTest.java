package org.ecoplan.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoplan.indicator.formula.Formulas.compiled;
import static org.ecoplan.indicator.formula.Formulas.faults;
import static org.ecoplan.indicator.formula.Formulas.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Period;
import org.ecoplan.indicator.formula.Aggregate.Function;
import org.ecoplan.indicator.formula.Selection.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression is read as, and what is said of one that cannot be read. Each one declares x and y. */
class ReadingTest {

    @Test
    void listsEachInputOnceInTheOrderOfTheExpression() {
        CompiledFormula formula = compiled(
                "count(x where x <= 100 and x <> -0.5) / count(x) * 100 + previous(y) - count(x)", 2, "x", "y");

        assertThat(formula.inputs())
                .containsExactly(
                        new Aggregate(
                                Function.COUNT,
                                new Selection(
                                        "x",
                                        List.of(
                                                new Condition(Comparison.AT_MOST, new BigDecimal("100")),
                                                new Condition(Comparison.UNEQUAL, new BigDecimal("-0.5"))),
                                        false)),
                        new Aggregate(Function.COUNT, new Selection("x", List.of(), false)),
                        new Aggregate(Function.VALUE, new Selection("y", List.of(), true)));
    }

    @Test
    void looksUpASelectionOnceWhateverIsMadeOfIt() {
        CompiledFormula formula = compiled("(max(x) - min(x)) / mean(x) + previous(mean(x))", 2, "x");

        assertThat(formula.selections())
                .containsExactly(new Selection("x", List.of(), false), new Selection("x", List.of(), true));
    }

    @Test
    void previousHoldsForEverythingInItsBrackets() {
        assertThat(compiled("previous(sum(x) / (y + 1)) * sum(x)", 2, "x", "y").inputs())
                .extracting(Aggregate::toString)
                .containsExactly("previous(sum(x))", "previous(y)", "sum(x)");
    }

    @ParameterizedTest
    @CsvSource({"2018, 2017", "2018-Q1, 2017-Q1", "2020-02, 2019-02"})
    void previousIsTheSamePeriodOneYearEarlier(String period, String earlier) {
        assertThat(new Selection("x", List.of(), true).from(Period.parse(period)))
                .isEqualTo(Period.parse(earlier));
        assertThat(new Selection("x", List.of(), false).from(Period.parse(period)))
                .isEqualTo(Period.parse(period));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(x where x <= 100 and x > 50.5)",
                "previous(sum(x where x = -1))",
                "x",
                "previous(x)",
                "mean(x where x < 1)",
                "min(x where x >= 1)",
                "max(x where x <> 1)"
            })
    void anInputReadsAsItWasWritten(String input) {
        assertThat(compiled(input, 0, "x").inputs())
                .extracting(Aggregate::toString)
                .containsExactly(input);
    }

    @Test
    void whiteSpaceMeansNothing() {
        assertThat(compiled(" count ( x where\n x<=100 )/count(x)\t*100 ", 2, "x")
                        .inputs())
                .isEqualTo(compiled("count(x where x <= 100) / count(x) * 100", 2, "x")
                        .inputs());
    }

    @ParameterizedTest(name = "{0}: {2} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            x + y2                      |  5 | unknown-variable
            y2 / x + z                  |  1 | unknown-variable
            SUM(x)                      |  1 | unknown-function
            avg(x)                      |  1 | unknown-function
            FACT(x)                     |  1 | unknown-function
            RANDOM()                    |  1 | unknown-function
            (x + y                      |  7 | unbalanced
            x + y)                      |  6 | unexpected
            sum(x                       |  6 | unbalanced
            sum(x + y)                  |  7 | unbalanced
            sum x                       |  5 | unexpected
            sum()                       |  5 | unexpected
            sum(sum(x))                 |  5 | unexpected
            sum(3)                      |  5 | unexpected
            previous x                  | 10 | unexpected
            previous(previous(x))       | 10 | nested-previous
            count(x where y <= 1)       | 15 | other-variable
            count(x where <= 1)         | 15 | unexpected
            count(x where x)            | 16 | unexpected
            count(x where x <= y)       | 20 | unexpected
            count(x where x <= 1 or x)  | 22 | unbalanced
            count(x where x == 1)       | 18 | unexpected
            x where x > 1               |  3 | unexpected
            x y                         |  3 | unexpected
            2x                          |  1 | wrong-number
            x * 1e9                     |  5 | wrong-number
            x * 1.2.3                   |  5 | wrong-number
            x * .5                      |  5 | unknown-character
            x * 1234567890123456789012345678901 | 5 | wrong-number
            x ^ 2                       |  3 | unknown-character
            x % 2                       |  3 | unknown-character
            x × 2                       |  3 | unknown-character
            （x + y）                    |  1 | unknown-character
            x / 0                       |  5 | division-by-zero
            x / 0.00 * y                |  5 | division-by-zero
            x + * y                     |  5 | unexpected
            x +                         |  4 | unexpected
            - - x                       |  3 | unexpected
            + x                         |  1 | unexpected
            where                       |  1 | unknown-variable
            """)
    void saysWhereTheFaultIs(String expression, int position, String code) {
        FormulaFault first = faults(expression, "x", "y").get(0);

        assertThat(first.position()).isEqualTo(position);
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.pointer()).isEqualTo("/expression");
        assertThat(first.message()).startsWith("at character " + position + ": ");
    }

    @Test
    void saysWhatWouldBeRight() {
        assertThat(faults("avg(x)", "x").get(0).message())
                .isEqualTo("at character 1: there is no such function; "
                        + "there are sum, mean, count, min, max and previous");
        assertThat(faults("(x + 1", "x").get(0).message())
                .isEqualTo("at character 7: expected ) for the ( at character 1, not the end");
    }

    @Test
    void listsEverythingThatMeansNothingAtOnce() {
        assertThat(faults("a / 0 + count(x where y > 1) + previous(previous(b))", "x", "y"))
                .extracting(FormulaFault::code)
                .containsExactly(
                        "unknown-variable",
                        "division-by-zero",
                        "other-variable",
                        "nested-previous",
                        "unknown-variable");
    }

    @Test
    void aDeclaredVariableIsUsed() {
        assertThat(faults("x * 2", "x", "y")).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/variables/1");
            assertThat(fault.code()).isEqualTo("unused-variable");
        });
    }

    @Test
    void aFormulaIsMadeOfAVariable() {
        assertThat(faults("2 + 3")).extracting(FormulaFault::code).containsExactly("no-variable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void anExpressionIsThere(String expression) {
        assertThat(faults(expression)).extracting(FormulaFault::code).containsExactly("missing");
        assertThat(faults(formula(null, 2))).extracting(FormulaFault::code).containsExactly("missing");
    }

    @ParameterizedTest
    @CsvSource({", missing", "-1, out-of-bounds", "11, out-of-bounds"})
    void decimalsAreFromNoneToTen(Integer decimals, String code) {
        assertThat(faults(formula("x", decimals, "x"))).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/decimals");
            assertThat(fault.code()).isEqualTo(code);
        });
        assertThat(faults(formula("x", 0, "x"))).isEmpty();
        assertThat(faults(formula("x", 10, "x"))).isEmpty();
    }

    @Test
    void bracketsGoTwentyDeepAndNoDeeper() {
        assertThat(faults("(".repeat(20) + "x" + ")".repeat(20), "x")).isEmpty();
        assertThat(faults("(".repeat(21) + "x" + ")".repeat(21), "x"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("too-deep");
                    assertThat(fault.position()).isEqualTo(21);
                });
    }

    @Test
    void bracketsSideBySideAreNotNested() {
        assertThat(faults("(x)" + " + (x)".repeat(100), "x")).isEmpty();
    }

    @Test
    void aFormulaHasFiftyDifferentInputsAndNoMore() {
        assertThat(faults(counts(50), "x")).isEmpty();
        assertThat(faults(counts(51), "x")).extracting(FormulaFault::code).containsExactly("too-many-inputs");
    }

    @Test
    void theExceptionHasEveryFaultInWords() {
        assertThatThrownBy(() -> compiled("a + b", 2))
                .isInstanceOf(InvalidFormulaException.class)
                .hasMessageContaining("at character 1")
                .hasMessageContaining("at character 5");
    }

    private static String counts(int different) {
        return IntStream.rangeClosed(1, different)
                .mapToObj("sum(x where x>%d)"::formatted)
                .collect(Collectors.joining("+"));
    }
}
