package org.ecoplan.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.ecoplan.testkit.ArchitectureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses SERVICE = ArchitectureRules.productionClassesOf("org.ecoplan.project");

    static Stream<ArchRule> rules() {
        return ArchitectureRules.ofService(
                "project", "unit", "project", "progress", "workplan", "funding", "portal", "load");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRuleThat(ArchRule rule) {
        rule.check(SERVICE);
    }
}
