package org.ecoplan.indicator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.ecoplan.testkit.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses SERVICE = ArchitectureRules.productionClassesOf("org.ecoplan.indicator");

    static Stream<ArchRule> rules() {
        return Stream.concat(
                ArchitectureRules.ofService(
                        "indicator",
                        "formula",
                        "plan",
                        "requirement",
                        "series",
                        "observation",
                        "measurement",
                        "derivation",
                        "load"),
                Stream.of(ArchitectureRules.formulasArePure()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRuleThat(ArchRule rule) {
        rule.check(SERVICE);
    }
}
