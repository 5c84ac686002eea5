package org.ecoplan.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;
import org.ecoplan.reporting.compliance.rules.Finding;
import org.ecoplan.reporting.compliance.rules.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceTest {

    private static final SubIndicator SCALE = scale("none", "begun", "half", "done");

    @ParameterizedTest(name = "{0} where {1} is asked: {2}")
    @CsvSource({
        "80.8,  86,   0.0605",
        "43,    86,   0.5000",
        "0,     86,   1.0000",
        "70,    35,   0.5000",
        "36,    35,   0.0278",
        // where there must be nothing, anything is all too much
        "1.5,   0,    1.0000",
        "0.01,  0,    1.0000",
        "0,     0,    0.0000",
        "50,    50.0, 0.0000",
        // on the other side of zero there is more than the whole way to go
        "-2,    3,    1.6667",
        "-6,    -3,   0.5000",
        // half a ten-thousandth goes to the even neighbour
        "19999, 20000, 0.0000",
        "19997, 20000, 0.0002",
    })
    void isWhatLiesBetweenAsAShareOfTheLarger(BigDecimal actual, BigDecimal required, String expected) {
        assertThat(Distance.of(numbers(actual, required), SCALE)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} where {1} is asked: {2}")
    @CsvSource({"none, begun, 1.0000", "begun, half, 0.5000", "begun, done, 0.6667", "half, done, 0.3333"})
    void ofStagesThePlacesCount(String actual, String required, String expected) {
        Comparison stages = new Comparison(null, null, Relation.AT_LEAST, null, actual, required, null, null);

        assertThat(Distance.of(stages, SCALE)).hasToString(expected);
    }

    @Test
    void ofAllItIsTheFarthestAndOfAnyTheNearest() {
        Finding near = notMet("at-least", numbers("9", "10"));
        Finding far = notMet("at-most", numbers("40", "10"));
        Finding kept = new Finding("equals", Outcome.MET, null, numbers("1", "1"), List.of());
        Finding unknown = new Finding("improving", Outcome.UNKNOWN, null, null, List.of());

        assertThat(Distance.of(made("all-of", near, kept, unknown, far), SCALE)).contains(new BigDecimal("0.7500"));
        assertThat(Distance.of(made("any-of", far, near), SCALE)).contains(new BigDecimal("0.1000"));
        assertThat(Distance.of(made("all-of", made("any-of", far, near), kept), SCALE))
                .contains(new BigDecimal("0.1000"));
        assertThat(Distance.of(made("meets-requirement", far), SCALE)).contains(new BigDecimal("0.7500"));
    }

    @Test
    void onlyWhatIsNotMetHasOne() {
        Stream.of(Outcome.MET, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE)
                .forEach(outcome -> assertThat(Distance.of(
                                new Finding("at-least", outcome, null, numbers("1", "2"), List.of()), SCALE))
                        .isEmpty());
    }

    @Property
    void doesNotDependOnTheUnit(
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal required,
            @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal factor) {
        assertThat(Distance.of(numbers(actual.multiply(factor), required.multiply(factor)), SCALE))
                .isEqualTo(Distance.of(numbers(actual, required), SCALE));
    }

    @Property
    void isTheSameInBothDirections(
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal other) {
        assertThat(Distance.of(numbers(one, other), SCALE)).isEqualTo(Distance.of(numbers(other, one), SCALE));
    }

    @Property
    void whoHasComeNearerIsNotFarther(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal required,
            @ForAll @BigRange(min = "0", max = "1") @Scale(2) BigDecimal step) {
        BigDecimal nearer = actual.add(required.subtract(actual).multiply(step));

        assertThat(Distance.of(numbers(nearer, required), SCALE))
                .isLessThanOrEqualTo(Distance.of(numbers(actual, required), SCALE))
                .isLessThanOrEqualTo(BigDecimal.ONE);
    }

    private static Comparison numbers(String actual, String required) {
        return numbers(new BigDecimal(actual), new BigDecimal(required));
    }

    private static Comparison numbers(BigDecimal actual, BigDecimal required) {
        return new Comparison(actual, null, Relation.AT_LEAST, required, null, null, null, null);
    }

    private static Finding notMet(String type, Comparison compared) {
        return new Finding(type, Outcome.NOT_MET, null, compared, List.of());
    }

    private static Finding made(String type, Finding... parts) {
        return new Finding(type, Outcome.NOT_MET, null, null, List.of(parts));
    }

    private static SubIndicator scale(String... stages) {
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
                Stream.of(stages)
                        .map(stage -> new Stage(stage, new LocalizedText(stage, stage)))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
