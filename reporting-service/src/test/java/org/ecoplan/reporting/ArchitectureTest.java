package org.ecoplan.reporting;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.ecoplan.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses SERVICE = ArchitectureRules.productionClassesOf("org.ecoplan.reporting");

    @ParameterizedTest
    @MethodSource("rules")
    void isBuiltAsAgreed(ArchRule rule) {
        rule.check(SERVICE);
    }

    static Stream<ArchRule> rules() {
        return ArchitectureRules.ofService(
                "reporting",
                "intake",
                "freshness",
                "compliance",
                "ranking",
                "completion",
                "standing",
                "comparison",
                "simulation",
                "assessment",
                "dataset",
                "live",
                "rebuild",
                "portal");
    }

    @Test
    void theRulesArePure() {
        ArchitectureRules.rulesArePure().check(SERVICE);
        ArchitectureRules.outlooksArePure().check(SERVICE);
    }
}
