package org.ecoplan.indicator.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.formula.Formulas.compiled;
import static org.ecoplan.indicator.formula.Formulas.faults;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody sends as a formula, it is refused or computed at once, and runs nothing. */
class HostileFormulaTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    static Stream<String> hostile() {
        return Stream.of(
                "(".repeat(20_000) + "x" + ")".repeat(20_000),
                "(".repeat(20_000),
                "(".repeat(999),
                "-".repeat(999) + "x",
                "previous(".repeat(100) + "x",
                "x" + "+x".repeat(1_000_000),
                "x".repeat(1000),
                "9".repeat(1000) + " * x",
                "1e999999999 * x",
                "1E+999999999 * x",
                "0x7fffffff * x",
                "x ^ 999999999",
                "2^0.5 * x",
                "x ** 9",
                "FACT(2000000000)",
                "fact(x)",
                "RANDOM()",
                "SQRT(x)",
                "IF(x, 1, 2)",
                "PI * x",
                "e * x",
                "DT_NOW()",
                "STR_MATCHES(x, \"(a+)+$\")",
                "x[0]",
                "x.y",
                "{x}",
                "\"\".getClass()",
                "x.getClass().forName('java.lang.Runtime')",
                "new java.io.File('x')",
                "System.exit(1)",
                "${x}",
                "#{x}",
                "x; drop table plan",
                "sum(x where x > 1); --",
                "sum(x where x > '1' or '1' = '1')",
                "sum(x where x > (select 1))",
                "x where true",
                "i0 + x",
                "x\0",
                "x + \uD83D",
                "ｘ + 1",
                "١ * x",
                "x / 0",
                "NaN * x",
                "x = x",
                "x := 1");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAtOnce(String expression) {
        assertTimeoutPreemptively(
                AT_ONCE,
                () -> assertThat(faults(expression, "x"))
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.message()).hasSizeLessThan(1200)));
    }

    @Test
    void theLongestAllowedOnesAreComputedAtOnce() {
        String factors = "x" + "*x".repeat(499);
        String quotients = "x" + "/x".repeat(499);
        Observed large = Observed.of("x", "987654321098765432109876543210");
        Observed small = Observed.of("x", "0.000000000000000000000000000001");

        assertTimeoutPreemptively(AT_ONCE, () -> {
            assertThat(compiled(factors, 10, "x").evaluate(large)).isInstanceOf(NoValue.class);
            assertThat(compiled(factors, 10, "x").evaluate(small)).isInstanceOf(Value.class);
            assertThat(compiled(quotients, 10, "x").evaluate(large)).isInstanceOf(Value.class);
            assertThat(compiled(quotients, 10, "x").evaluate(small)).isInstanceOf(NoValue.class);
        });
    }

    @Test
    void aThousandVariablesAreRefusedAtOnce() {
        String[] variables = new String[1000];
        Arrays.setAll(variables, i -> "v" + i);

        assertTimeoutPreemptively(
                AT_ONCE, () -> assertThat(faults("v0", variables)).hasSize(999));
    }
}
