package org.ecoplan.indicator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.kit.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanComparisonTest {

    private static final ObjectMapper JSON = StrictJson.configure(new ObjectMapper());
    private static final String AIR = "/indicators/0/subIndicators/0";

    static Stream<Arguments> single() {
        return Stream.of(
                change(plan -> plan.with("/name/en", "\"New\""), "changed /name/en \"Sample\" -> \"New\""),
                change(
                        plan -> plan.with(AIR + "/max", "100.0"),
                        "changed /indicators/1/subIndicators/1.1/max 100 -> 100.0"),
                change(plan -> plan.without(AIR + "/min"), "removed /indicators/1/subIndicators/1.1/min 0 -> null"),
                change(
                        plan -> plan.with(AIR + "/targets/0/criterion", "{\"type\":\"at-most\",\"value\":85}"),
                        "changed /indicators/1/subIndicators/1.1/targets/2022/criterion"
                                + " {\"type\":\"at-least\",\"value\":85} -> {\"type\":\"at-most\",\"value\":85}"),
                change(
                        plan -> plan.with(AIR + "/requirements/0/value", "87"),
                        "changed /indicators/1/subIndicators/1.1/requirements/2019/value 86 -> 87"),
                change(
                        plan -> plan.with("/indicators/0/subIndicators/1/stages/0/name/en", "\"None\""),
                        "changed /indicators/1/subIndicators/1.2/stages/none/name/en \"Sample\" -> \"None\""),
                change(
                        plan -> plan.with("/regions/1/name/en", "\"North\""),
                        "changed /regions/990001/name/en \"Sample\" -> \"North\""),
                change(plan -> plan.with("/horizons", "[2022,2024]"), "changed /horizons [2022,2025] -> [2022,2024]"),
                change(
                        plan -> plan.with("/domains/2", "{\"code\":\"soil\",\"name\":{\"zh\":\"土\",\"en\":\"Soil\"}}"),
                        "added /domains/soil null -> {\"code\":\"soil\",\"name\":{\"zh\":\"土\",\"en\":\"Soil\"}}"),
                change(
                        plan -> plan.without(AIR + "/requirements"),
                        "removed /indicators/1/subIndicators/1.1/requirements/2019"
                                + " {\"year\":2019,\"direction\":\"AT_LEAST\",\"value\":86,"
                                + "\"document\":{\"zh\":\"样例\",\"en\":\"Sample\"}} -> null"),
                change(
                        plan -> plan.with(
                                "/domains",
                                "[{\"code\":\"water\",\"name\":%1$s},{\"code\":\"air\",\"name\":%1$s}]"
                                        .formatted("{\"zh\":\"样例\",\"en\":\"Sample\"}")),
                        "changed /domains [\"air\",\"water\"] -> [\"water\",\"air\"]"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("single")
    void namesWhatIsDifferentWhereAReaderLooksForIt(UnaryOperator<SamplePlan> change, String expected) {
        List<PlanChange> changes = between(plan -> plan, change);

        assertThat(changes).extracting(PlanComparisonTest::text).containsExactly(expected);
    }

    @Test
    void anIndicatorInFrontOfTheOthersChangesNoneOfThem() {
        PlanDefinition before = definition(SamplePlan.named("compared").without("/indicators/0"));
        PlanDefinition after = definition(SamplePlan.named("compared"));

        List<PlanChange> changes = PlanComparison.between(before, after);

        assertThat(changes).extracting(PlanChange::path).containsExactly("/indicators/1");
        assertThat(changes.get(0).kind()).isEqualTo(PlanChange.Kind.ADDED);
        assertThat(changes.get(0).after().get("number").asText()).isEqualTo("1");
    }

    @Test
    void equalEditionsHaveNoChanges() {
        assertThat(between(plan -> plan, plan -> plan)).isEmpty();
    }

    @Test
    void theOtherWayRoundAddedIsRemoved() {
        List<PlanChange> changes = between(plan -> plan, plan -> plan.without(AIR + "/min"));
        List<PlanChange> back = between(plan -> plan.without(AIR + "/min"), plan -> plan);

        assertThat(changes).extracting(PlanChange::kind).containsExactly(PlanChange.Kind.REMOVED);
        assertThat(back).extracting(PlanChange::kind).containsExactly(PlanChange.Kind.ADDED);
        assertThat(back.get(0).after()).isEqualTo(changes.get(0).before());
    }

    private static List<PlanChange> between(UnaryOperator<SamplePlan> before, UnaryOperator<SamplePlan> after) {
        return PlanComparison.between(
                definition(before.apply(SamplePlan.named("compared"))),
                definition(after.apply(SamplePlan.named("compared"))));
    }

    private static PlanDefinition definition(SamplePlan plan) {
        try {
            return JSON.readValue(plan.json(), PlanDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PlanChange change) {
        return change.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + change.path() + " " + change.before()
                + " -> " + change.after();
    }

    private static Arguments change(UnaryOperator<SamplePlan> change, String expected) {
        return Arguments.of(change, expected);
    }
}
