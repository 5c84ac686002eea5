package org.ecoplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.ecoplan.testkit.fixture.BareAnswerResource;
import org.ecoplan.testkit.fixture.BoxedFloatField;
import org.ecoplan.testkit.fixture.FloatArrayField;
import org.ecoplan.testkit.fixture.FloatConstructor;
import org.ecoplan.testkit.fixture.FloatField;
import org.ecoplan.testkit.fixture.FloatParameter;
import org.ecoplan.testkit.fixture.FloatResult;
import org.ecoplan.testkit.fixture.ForgetfulResource;
import org.ecoplan.testkit.fixture.MachineDate;
import org.ecoplan.testkit.fixture.MachineInstant;
import org.ecoplan.testkit.fixture.MachineMillis;
import org.ecoplan.testkit.fixture.OldDate;
import org.ecoplan.testkit.fixture.Stored;
import org.ecoplan.testkit.fixture.UndecidedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String FIXTURE = "org.ecoplan.testkit.fixture";
    private static final String GOOD = FIXTURE + ".good";
    private static final String BAD = FIXTURE + ".bad";

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(ArchitectureRules.hasNoInexactFields(), FloatField.class),
                Arguments.of(ArchitectureRules.hasNoInexactFields(), BoxedFloatField.class),
                Arguments.of(ArchitectureRules.hasNoInexactFields(), FloatArrayField.class),
                Arguments.of(ArchitectureRules.hasNoInexactParametersOrResults(), FloatParameter.class),
                Arguments.of(ArchitectureRules.hasNoInexactParametersOrResults(), FloatResult.class),
                Arguments.of(ArchitectureRules.hasNoInexactParametersOrResults(), FloatConstructor.class),
                Arguments.of(ArchitectureRules.postsAreRetrySafe(), ForgetfulResource.class),
                Arguments.of(ArchitectureRules.postsAreRetrySafe(), BareAnswerResource.class),
                Arguments.of(ArchitectureRules.postsAreRetrySafe(), UndecidedResource.class),
                Arguments.of(ArchitectureRules.knowsNoOldDates(), OldDate.class),
                Arguments.of(ArchitectureRules.asksAClockForTheTime(), MachineMillis.class),
                Arguments.of(ArchitectureRules.asksAClockForTheTime(), MachineInstant.class),
                Arguments.of(ArchitectureRules.asksAClockForTheTime(), MachineDate.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsTheClassThatBreaksIt(ArchRule rule, Class<?> culprit) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(culprit));

        assertThat(result.getFailureReport().getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(culprit.getSimpleName()));
    }

    @Test
    void findsTheUseOfAnotherService() {
        assertThat(faults(ArchitectureRules.knowsNoOtherService(BAD), BAD))
                .isNotEmpty()
                .anySatisfy(fault -> assertThat(fault).contains("OtherService"));
    }

    @Test
    void findsTheUseOfAFeatureToTheRight() {
        assertThat(ArchitectureRules.dependsOnlyLeftwards(BAD, "plan", "measurement").stream()
                        .flatMap(rule -> faults(rule, BAD).stream()))
                .anySatisfy(fault -> assertThat(fault).contains("rightOfUs"))
                .anySatisfy(fault -> assertThat(fault).contains("Homeless"));
    }

    @Test
    void findsEntitiesAndRepositoriesThatEverybodyCanUse() {
        assertThat(faults(ArchitectureRules.areHidden(Stored.class.getName()), BAD))
                .singleElement()
                .asString()
                .contains("Plan");
        assertThat(faults(ArchitectureRules.repositoriesAreHidden(), BAD))
                .singleElement()
                .asString()
                .contains("MeasurementRepository");
    }

    @Test
    void findsContractsAndRulesThatAreNotPlain() {
        assertThat(faults(ArchitectureRules.arePlain(FIXTURE + ".rules"), FIXTURE + ".rules"))
                .anySatisfy(fault -> assertThat(fault).contains("org.ecoplan.kit"));
        assertThat(faults(ArchitectureRules.arePure(FIXTURE + ".rules"), FIXTURE + ".rules"))
                .anySatisfy(fault -> assertThat(fault).contains("org.ecoplan.kit"));
        // the JSON annotations are for the contracts alone
        assertThat(faults(ArchitectureRules.arePure(GOOD + ".plan"), GOOD + ".plan"))
                .anySatisfy(fault -> assertThat(fault).contains("JsonValue"));
        // unless a library is named
        assertThat(faults(
                        ArchitectureRules.arePure(GOOD + ".plan", "com.fasterxml.jackson.annotation"), GOOD + ".plan"))
                .noneSatisfy(fault -> assertThat(fault).contains("JsonValue"));
    }

    @Test
    void acceptsWhatKeepsEveryRule() {
        JavaClasses good = new ClassFileImporter().importPackages(GOOD);

        assertThat(Stream.concat(
                                Stream.of(
                                        ArchitectureRules.areHidden(Stored.class.getName()),
                                        ArchitectureRules.repositoriesAreHidden()),
                                Stream.concat(
                                        ArchitectureRules.dependsOnlyLeftwards(GOOD, "plan", "measurement").stream(),
                                        ArchitectureRules.ofAllCode().stream()))
                        .flatMap(rule -> rule.evaluate(good).getFailureReport().getDetails().stream()))
                .isEmpty();
    }

    @Test
    void theContractsArePlain() {
        ArchitectureRules.contractsArePlain().check(ArchitectureRules.productionClassesOf("org.ecoplan.contracts"));
    }

    @Test
    void theKitKeepsWhatHoldsForAllCode() {
        JavaClasses kit = ArchitectureRules.productionClassesOf("org.ecoplan.kit");

        ArchitectureRules.ofAllCode().forEach(rule -> rule.check(kit));
    }

    static Stream<ArchRule> all() {
        return Stream.concat(
                ArchitectureRules.ofService("nowhere", "plan", "measurement"),
                Stream.of(
                        ArchitectureRules.contractsArePlain(),
                        ArchitectureRules.rulesArePure(),
                        ArchitectureRules.outlooksArePure()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRuleThatGuardsNothingFails(ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importClasses();

        assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
    }

    private static java.util.List<String> faults(ArchRule rule, String... packages) {
        return rule.evaluate(new ClassFileImporter().importPackages(packages))
                .getFailureReport()
                .getDetails();
    }
}
