package org.ecoplan.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CriterionTest {

    private static final Criterion NOT_WORSE = new Criterion.NotBelowBaseline();

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("at-least", new Criterion.AtLeast(new BigDecimal("80.80"))),
                Arguments.of("at-least-rounded", new Criterion.AtLeast(new BigDecimal("80"), 1)),
                Arguments.of("at-most", new Criterion.AtMost(new BigDecimal("0"))),
                Arguments.of("equals", new Criterion.EqualTo(new BigDecimal("100.0"))),
                Arguments.of("stage-reached", new Criterion.StageReached("implemented")),
                Arguments.of("meets-requirement", new Criterion.MeetsRequirement(null)),
                Arguments.of("meets-requirement-or-else", new Criterion.MeetsRequirement(NOT_WORSE)),
                Arguments.of("not-below-baseline", NOT_WORSE),
                Arguments.of("not-below-previous", new Criterion.NotBelowPrevious()),
                Arguments.of("improving", new Criterion.Improving()),
                Arguments.of("rank-within", new Criterion.RankWithin(7, null)),
                Arguments.of("rank-within-if-reported", new Criterion.RankWithin(7, false)),
                Arguments.of(
                        "project-completion-at-least", new Criterion.ProjectCompletionAtLeast(new BigDecimal("80"))),
                Arguments.of("years-in-force-at-least", new Criterion.YearsInForceAtLeast(2)),
                Arguments.of("all-of", new Criterion.AllOf(List.of(new Criterion.StageReached("done"), NOT_WORSE))),
                Arguments.of(
                        "any-of",
                        new Criterion.AnyOf(List.of(
                                new Criterion.AtLeast(new BigDecimal("1")),
                                new Criterion.AllOf(List.of(new Criterion.Improving()))))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void looksInJsonAsPromised(String sample, Criterion criterion) {
        String golden = GoldenSamples.text("criterion/" + sample + ".json");

        assertEquals(golden, GoldenSamples.write(criterion));
        assertEquals(criterion, GoldenSamples.read("criterion/" + sample + ".json", Criterion.class));
    }

    @Test
    void everyKindHasASample() {
        Set<Class<?>> sampled =
                samples().map(sample -> sample.get()[1].getClass()).collect(Collectors.toSet());

        assertEquals(Set.of(Criterion.class.getPermittedSubclasses()), sampled);
    }

    @Test
    void everyKindHasANameOfItsOwnInJson() {
        JsonSubTypes.Type[] named =
                Criterion.class.getAnnotation(JsonSubTypes.class).value();

        assertEquals(
                Set.of(Criterion.class.getPermittedSubclasses()),
                Arrays.stream(named).map(JsonSubTypes.Type::value).collect(Collectors.toSet()));
        assertEquals(
                named.length,
                Arrays.stream(named).map(JsonSubTypes.Type::name).distinct().count());
    }
}
