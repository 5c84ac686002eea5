package org.ecoplan.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.formula.Formulas.compiled;
import static org.ecoplan.indicator.formula.Formulas.faults;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** What holds for all observations and for all texts. */
class FormulaLawsTest {

    @Property
    void anExpressionIsReadOrRefusedButNeverBreaks(@ForAll @StringLength(max = 60) String text) {
        assertThat(faults(text, "x")).isNotNull();
    }

    @Property
    void soIsOneMadeOfTheLanguagesOwnWords(@ForAll @Size(max = 20) List<@From("pieces") String> pieces) {
        String expression = String.join(" ", pieces);

        if (faults(expression, "x").isEmpty()) {
            assertThat(compiled(expression, 2, "x")
                            .evaluate(Observed.of("x", "1.5").before("x", "2")))
                    .isNotNull();
        }
    }

    @Property
    void aShareIsTheExactQuotientRoundedOnce(
            @ForAll @IntRange(max = 100_000) int part,
            @ForAll @IntRange(min = 1, max = 100_000) int whole,
            @ForAll @IntRange(max = 10) int decimals) {
        Derived derived = compiled("sum(part) / sum(whole) * 100", decimals, "part", "whole")
                .evaluate(Observed.of("part", Integer.toString(part)).and("whole", Integer.toString(whole)));

        assertThat(((Value) derived).value()).isEqualTo(exactly(part * 100L, whole, decimals));
    }

    /** With whole numbers, so that no double rounding can hide: 100 (1 - now/before) = 100 (before - now) / before. */
    @Property
    void aReductionAgainstThePreviousYearIsExactAndPositiveWhereThereIsLess(
            @ForAll @IntRange(min = 1, max = 10_000) int now, @ForAll @IntRange(min = 1, max = 10_000) int before) {
        Derived derived = compiled("(1 - x / previous(x)) * 100", 2, "x")
                .evaluate(Observed.of("x", Integer.toString(now)).before("x", Integer.toString(before)));

        assertThat(((Value) derived).value()).isEqualTo(exactly(100L * (before - now), before, 2));
    }

    @Property
    void theOrderOfTheObservationsDoesNotMatter(
            @ForAll @Size(min = 1, max = 20) List<@From("values") BigDecimal> values) {
        CompiledFormula formula = compiled("mean(x) + max(x) - min(x) * count(x)", 10, "x");
        String[] forwards = values.stream().map(BigDecimal::toPlainString).toArray(String[]::new);
        String[] backwards = values.stream()
                .sorted(Comparator.reverseOrder())
                .map(BigDecimal::toPlainString)
                .toArray(String[]::new);

        assertThat(((Value) formula.evaluate(Observed.of("x", forwards))).value())
                .isEqualTo(((Value) formula.evaluate(Observed.of("x", backwards))).value());
    }

    @Property
    void aConditionAndItsContraryCountEverything(
            @ForAll @Size(min = 1, max = 20) List<@From("values") BigDecimal> values,
            @ForAll("values") BigDecimal bound) {
        String expression =
                "count(x where x <= %1$s) + count(x where x > %1$s) - count(x)".formatted(bound.toPlainString());

        Derived derived = compiled(expression, 0, "x")
                .evaluate(Observed.of(
                        "x", values.stream().map(BigDecimal::toPlainString).toArray(String[]::new)));

        assertThat(((Value) derived).value()).isEqualTo(BigDecimal.ZERO);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "x",
                "sum",
                "count",
                "mean",
                "previous",
                "where",
                "and",
                "(",
                ")",
                "+",
                "-",
                "*",
                "/",
                "<=",
                "=",
                "2",
                "0.5",
                "sum(x)",
                "(x)");
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(3);
    }

    /** By whole numbers alone, so that it shares nothing with what it checks. */
    private static BigDecimal exactly(long numerator, long denominator, int decimals) {
        BigInteger[] parts = BigInteger.valueOf(Math.abs(numerator))
                .multiply(BigInteger.TEN.pow(decimals))
                .divideAndRemainder(BigInteger.valueOf(denominator));
        int half = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(denominator));
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        BigInteger rounded = up ? parts[0].add(BigInteger.ONE) : parts[0];
        return new BigDecimal(numerator < 0 ? rounded.negate() : rounded, decimals)
                .setScale(decimals, RoundingMode.UNNECESSARY);
    }
}
