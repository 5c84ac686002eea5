package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan file with a fault: the answer says where, and nothing of the plan is stored. */
@QuarkusTest
@WithTestResource(Backends.class)
class BrokenPlanTest {

    private static final String AIR = "/indicators/0/subIndicators/0";
    private static final String SCALE = "/indicators/0/subIndicators/1";
    private static final String WATER = "/indicators/1/subIndicators/0";

    private static final String VARIABLE = """
            {"code":"x","name":{"zh":"样例","en":"Sample"},"unit":{"zh":"天","en":"days"}}""";

    @Inject
    Stored stored;

    @BeforeEach
    void nothingIsOnItsWay() {
        stored.untilOutboxIsEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                missing("/code", "/code", "missing"),
                missing("/name", "/name", "missing"),
                missing("/name/zh", "/name/zh", "missing"),
                missing("/name/en", "/name/en", "missing"),
                with("/name/zh", "\"a\\u0000b\"", "/name/zh", "unreadable-character"),
                with("/name/en", '"' + "x".repeat(4001) + '"', "/name/en", "too-long"),
                missing("/period", "/period", "missing"),
                with("/period", "{\"from\":2026,\"to\":2025}", "/period", "wrong-order"),
                missing("/measuredFrom", "/measuredFrom", "missing"),
                with("/measuredFrom", "2021", "/measuredFrom", "wrong-order"),
                missing("/timeZone", "/timeZone", "missing"),
                with("/timeZone", "\"Asia/Nowhere\"", "/timeZone", "unknown-time-zone"),
                missing("/standard", "/standard", "missing"),
                missing("/standard/name", "/standard/name", "missing"),
                missing("/horizons", "/horizons", "missing"),
                with("/horizons", "[2025,2022]", "/horizons", "wrong-horizons"),
                with("/horizons", "[2022,2022,2025]", "/horizons", "wrong-horizons"),
                with("/horizons", "[2022,2026]", "/horizons", "wrong-horizons"),
                missing("/region", "/region", "missing"),
                with("/region", "\"990009\"", "/region", "unknown-region"),
                with("/regions/1/code", "\"99\"", "/regions/1/code", "wrong-format"),
                with("/regions/1/code", "\"990000\"", "/regions/1/code", "twice"),
                missing("/regions/1/code", "/regions/1/code", "missing"),
                with("/regions/1/parent", "\"990009\"", "/regions/1/parent", "unknown-region"),
                with("/domains/1/code", "\"air\"", "/domains/1/code", "twice"),
                missing("/domains/1/name", "/domains/1/name", "missing"),
                with("/tasks/0/domain", "\"fire\"", "/tasks/0/domain", "unknown-domain"),
                missing("/tasks/0/domain", "/tasks/0/domain", "missing"),
                missing("/departments/0/code", "/departments/0/code", "missing"),
                with("/departments/0/unit", "\"Bureau\"", "/departments/0/unit", "wrong-format"),
                missing("/programme/text/zh", "/programme/text/zh", "missing"),
                missing("/programme/bindingPercent", "/programme/bindingPercent", "missing"),
                with("/programme/bindingPercent", "100.01", "/programme/bindingPercent", "out-of-bounds"),
                with("/programme/referencePercent", "-0.01", "/programme/referencePercent", "out-of-bounds"),
                missing("/programme/document/name", "/programme/document/name", "missing"),
                with("/indicators", "[]", "/indicators", "missing"),
                missing("/indicators/0/number", "/indicators/0/number", "missing"),
                with("/indicators/0/number", "\"01\"", "/indicators/0/number", "wrong-format"),
                with("/indicators/1/number", "\"1\"", "/indicators/1/number", "twice"),
                missing("/indicators/0/name", "/indicators/0/name", "missing"),
                with("/indicators/0/definition", "{\"zh\":\"x\"}", "/indicators/0/definition/en", "missing"),
                with("/indicators/0/domain", "\"fire\"", "/indicators/0/domain", "unknown-domain"),
                missing("/indicators/0/task", "/indicators/0/task", "missing"),
                missing("/indicators/0/obligation", "/indicators/0/obligation", "missing"),
                with("/indicators/0/dataSources/0", "\"x\"", "/indicators/0/dataSources/0", "unknown-department"),
                with("/indicators/0/subIndicators", "[]", "/indicators/0/subIndicators", "missing"),
                with(AIR + "/number", "\"1.3\"", AIR + "/number", "wrong-number"),
                missing(AIR + "/number", AIR + "/number", "missing"),
                with(WATER + "/number", "\"2.1\"", WATER + "/number", "wrong-number"),
                missing(AIR + "/name", AIR + "/name", "missing"),
                missing(AIR + "/name/en", AIR + "/name/en", "missing"),
                missing(AIR + "/kind", AIR + "/kind", "missing"),
                missing(AIR + "/unit", AIR + "/unit", "missing"),
                missing(AIR + "/betterWhen", AIR + "/betterWhen", "missing"),
                with(AIR + "/max", "-1", AIR + "/max", "wrong-order"),
                with(
                        AIR + "/stages",
                        "[{\"code\":\"a\",\"name\":{\"zh\":\"a\",\"en\":\"a\"}}]",
                        AIR + "/stages",
                        "not-a-stage"),
                missing(SCALE + "/stages", SCALE + "/stages", "missing"),
                missing(SCALE + "/stages/0/code", SCALE + "/stages/0/code", "missing"),
                missing(SCALE + "/stages/0/name", SCALE + "/stages/0/name", "missing"),
                with(SCALE + "/stages/1/code", "\"none\"", SCALE + "/stages/1/code", "twice"),
                with(SCALE + "/outlook", "{\"method\":\"DIRECTION\"}", SCALE + "/outlook", "not-a-quantity"),
                with(AIR + "/outlook", "{}", AIR + "/outlook/method", "missing"),
                missing(AIR + "/baseline", AIR + "/baseline", "missing"),
                missing(AIR + "/baseline/period", AIR + "/baseline/period", "missing"),
                with(AIR + "/baseline/period", "\"2017\"", AIR + "/baseline/period", "outside-plan"),
                with(AIR + "/baseline/period", "\"2026\"", AIR + "/baseline/period", "outside-plan"),
                missing(AIR + "/baseline/value", AIR + "/baseline/value", "missing"),
                with(AIR + "/baseline/stage", "\"none\"", AIR + "/baseline/stage", "not-a-stage"),
                with(AIR + "/baseline/rank", "0", AIR + "/baseline/rank", "out-of-bounds"),
                with(AIR + "/baseline/text", "\"a\\u0000b\"", AIR + "/baseline/text", "unreadable-character"),
                with(SCALE + "/baseline/stage", "\"other\"", SCALE + "/baseline/stage", "unknown-stage"),
                missing(SCALE + "/baseline/stage", SCALE + "/baseline/stage", "missing"),
                with(SCALE + "/baseline/value", "1", SCALE + "/baseline/value", "not-a-quantity"),
                missing(AIR + "/requirements/0/year", AIR + "/requirements/0/year", "missing"),
                with(AIR + "/requirements/0/year", "2017", AIR + "/requirements/0/year", "outside-plan"),
                missing(AIR + "/requirements/0/direction", AIR + "/requirements/0/direction", "missing"),
                missing(AIR + "/requirements/0/value", AIR + "/requirements/0/value", "missing"),
                missing(AIR + "/requirements/0/document", AIR + "/requirements/0/document", "missing"),
                missing(AIR + "/requirements/0/document/zh", AIR + "/requirements/0/document/zh", "missing"),
                with(
                        AIR + "/requirements/0/document/en",
                        "\"\\u0000\"",
                        AIR + "/requirements/0/document/en",
                        "unreadable-character"),
                with(
                        AIR + "/requirements/1",
                        "{\"year\":2019,\"direction\":\"AT_MOST\",\"value\":1,\"document\":{\"zh\":\"a\",\"en\":\"a\"}}",
                        AIR + "/requirements/1/year",
                        "twice"),
                with(
                        SCALE + "/requirements",
                        "[{\"year\":2019,\"direction\":\"AT_MOST\",\"value\":1,\"document\":{\"zh\":\"a\",\"en\":\"a\"}}]",
                        SCALE + "/requirements/0",
                        "not-a-quantity"),
                formula(SCALE, "x", "", "not-a-quantity"),
                formula(AIR, "x + y", "/expression", "unknown-variable"),
                formula(AIR, "x +", "/expression", "unexpected"),
                formula(AIR, "1", "/variables/0", "unused-variable"),
                formula(AIR, "(".repeat(20_000), "/expression", "too-long"),
                formula(AIR, "x", "/decimals", "11", "/decimals", "out-of-bounds"),
                formula(AIR, "x", "/decimals", "null", "/decimals", "missing"),
                formula(AIR, "x", "/expression", "null", "/expression", "missing"),
                formula(AIR, "x", "/variables/0/code", "null", "/variables/0/code", "missing"),
                formula(AIR, "x", "/variables/0/code", "\"sum\"", "/variables/0/code", "reserved"),
                formula(AIR, "x", "/variables/0/code", "\"x-1\"", "/variables/0/code", "wrong-format"),
                formula(AIR, "x", "/variables/0/name", "null", "/variables/0/name", "missing"),
                formula(AIR, "x", "/variables/0/unit", "{\"zh\":\"天\"}", "/variables/0/unit/en", "missing"),
                formula(AIR, "x", "/variables/1", VARIABLE, "/variables/1/code", "twice"),
                with(SCALE + "/fromRegions", "{\"method\":\"SUM\"}", SCALE + "/fromRegions", "not-a-quantity"),
                with(AIR + "/fromRegions", "{\"method\":\"MEAN\"}", AIR + "/fromRegions/decimals", "missing"),
                with(
                        AIR + "/fromRegions",
                        "{\"method\":\"MEAN\",\"decimals\":11}",
                        AIR + "/fromRegions/decimals",
                        "out-of-bounds"),
                with(
                        AIR + "/fromRegions",
                        "{\"method\":\"SUM\",\"decimals\":1}",
                        AIR + "/fromRegions/decimals",
                        "not-rounded"),
                Arguments.of(
                        (UnaryOperator<SamplePlan>) plan -> plan.with(AIR + "/fromRegions", "{\"method\":\"SUM\"}")
                                .without("/regions/1"),
                        AIR + "/fromRegions",
                        "no-districts"),
                missing(AIR + "/standard", AIR + "/standard", "missing"),
                missing(AIR + "/standard/text", AIR + "/standard/text", "missing"),
                missing(AIR + "/standard/criterion", AIR + "/standard/criterion", "missing"),
                missing(AIR + "/targets/1", AIR + "/targets", "wrong-horizons"),
                with(AIR + "/targets/0/year", "2023", AIR + "/targets", "wrong-horizons"),
                missing(AIR + "/targets/0/year", AIR + "/targets/0/year", "missing"),
                missing(AIR + "/targets/0/text/zh", AIR + "/targets/0/text/zh", "missing"),
                missing(AIR + "/targets/0/criterion", AIR + "/targets/0/criterion", "missing"),
                missing(AIR + "/targets/0/criterion/value", AIR + "/targets/0/criterion/value", "missing"),
                criterion(SCALE, "{\"type\":\"at-least\",\"value\":1}", "", "not-a-quantity"),
                criterion(SCALE, "{\"type\":\"improving\"}", "", "not-a-quantity"),
                criterion(SCALE, "{\"type\":\"not-below-baseline\"}", "", "not-a-quantity"),
                criterion(SCALE, "{\"type\":\"not-below-previous\"}", "", "not-a-quantity"),
                criterion(SCALE, "{\"type\":\"meets-requirement\"}", "", "not-a-quantity"),
                criterion(SCALE, "{\"type\":\"stage-reached\",\"stage\":\"other\"}", "/stage", "unknown-stage"),
                criterion(SCALE, "{\"type\":\"stage-reached\"}", "/stage", "missing"),
                criterion(AIR, "{\"type\":\"stage-reached\",\"stage\":\"done\"}", "/stage", "unknown-stage"),
                criterion(AIR, "{\"type\":\"equals\"}", "/value", "missing"),
                criterion(
                        AIR, "{\"type\":\"at-least\",\"value\":85.25,\"decimals\":1}", "/decimals", "too-few-decimals"),
                criterion(AIR, "{\"type\":\"at-most\",\"value\":1,\"decimals\":-1}", "/decimals", "out-of-bounds"),
                criterion(AIR, "{\"type\":\"rank-within\"}", "/rank", "missing"),
                criterion(AIR, "{\"type\":\"project-completion-at-least\"}", "/percent", "missing"),
                criterion(AIR, "{\"type\":\"years-in-force-at-least\"}", "/years", "missing"),
                criterion(AIR, "{\"type\":\"all-of\"}", "/criteria", "missing"),
                criterion(AIR, "{\"type\":\"any-of\",\"criteria\":[]}", "/criteria", "missing"),
                criterion(AIR, "{\"type\":\"all-of\",\"criteria\":[null]}", "/criteria/0", "missing"),
                criterion(
                        AIR,
                        "{\"type\":\"all-of\",\"criteria\":[{\"type\":\"any-of\",\"criteria\":[{\"type\":\"at-most\"}]}]}",
                        "/criteria/0/criteria/0/value",
                        "missing"),
                criterion(
                        AIR,
                        "{\"type\":\"meets-requirement\",\"ifUnassigned\":{\"type\":\"at-most\"}}",
                        "/ifUnassigned/value",
                        "missing"));
    }

    @ParameterizedTest(name = "{2} at {1}")
    @MethodSource("faults")
    void isRefusedWithThePlaceOfTheFault(UnaryOperator<SamplePlan> breakage, String pointer, String code) {
        SamplePlan plan = breakage.apply(SamplePlan.named("broken"));
        Map<String, String> before = stored.counts();

        Response answer = put("broken", plan.json());

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:invalid-request"));
        List<Map<String, String>> errors = answer.path("errors");
        assertThat(errors)
                .anySatisfy(error ->
                        assertThat(error).containsEntry("pointer", pointer).containsEntry("code", code));
        assertThat(stored.counts()).isEqualTo(before);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                with("/indicators/0/obligation", "\"OPTIONAL\"", "/indicators/0/obligation", "wrong-format"),
                with(AIR + "/kind", "1", AIR + "/kind", ""),
                with(AIR + "/standard/criterion/type", "\"about\"", AIR + "/standard/criterion", ""),
                missing(AIR + "/standard/criterion/type", AIR + "/standard/criterion", ""),
                with("/author", "\"me\"", "/author", "unknown-member"),
                with(AIR + "/standard/criterion/author", "1", AIR + "/standard/criterion/author", "unknown-member"),
                with(AIR + "/baseline/period", "\"2018-13\"", AIR + "/baseline/period", "wrong-format"),
                with(AIR + "/baseline/value", "\"eighty\"", AIR + "/baseline/value", "wrong-format"),
                with(AIR + "/baseline/value", "1e400000", AIR + "/baseline/value", "wrong-format"),
                with("/period/from", "\"2020\"", "/period/from", ""),
                with("/period/from", "2020.5", "/period/from", ""),
                missing("/period/from", "/period/from", ""),
                with("/name", "\"Plan\"", "/name", ""),
                with("/regions", "{}", "/regions", "wrong-type"),
                with("/regions/0", "null", "", ""),
                with("/horizons", "[null]", "", ""),
                formula(AIR, "x", "/every", "\"DAY\"", "/every", "wrong-format"),
                formula(AIR, "x", "/decimals", "\"2\"", "/decimals", ""),
                formula(AIR, "x", "/author", "\"me\"", "/author", "unknown-member"),
                with(AIR + "/outlook", "{\"method\":\"FORTUNE\"}", AIR + "/outlook/method", "wrong-format"),
                criterion(AIR, "{\"type\":\"improving\",\"decimals\":1}", "/decimals", "unknown-member"));
    }

    @ParameterizedTest(name = "at {1}")
    @MethodSource("unreadable")
    void cannotBeReadWhereItHasAnotherForm(UnaryOperator<SamplePlan> breakage, String pointer, String code) {
        SamplePlan plan = breakage.apply(SamplePlan.named("unreadable"));
        Map<String, String> before = stored.counts();

        Response answer = put("unreadable", plan.json());

        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ecoplan:problem:malformed-request"));
        assertThat(answer.<String>path("errors[0].pointer")).startsWith(pointer);
        assertThat(answer.<String>path("errors[0].code")).contains(code);
        assertThat(answer.<String>path("errors[0].message")).isNotBlank();
        assertThat(answer.asString()).doesNotContain("java", "jackson", "ecoplan.contracts", "Exception", "Feature");
        assertThat(stored.counts()).isEqualTo(before);
    }

    @Test
    void allItsFaultsAreListedAtOnce() {
        SamplePlan plan = SamplePlan.named("broken")
                .without("/name")
                .with("/tasks/0/domain", "\"fire\"")
                .without(AIR + "/unit")
                .with(SCALE + "/targets/0/criterion", "{\"type\":\"at-least\",\"value\":1}");

        List<String> pointers = put("broken", plan.json()).path("errors.pointer");

        assertThat(pointers)
                .containsExactlyInAnyOrder("/name", "/tasks/0/domain", AIR + "/unit", SCALE + "/targets/0/criterion");
    }

    @Test
    void itsCodeMustBeTheOneInThePath() {
        Response answer = put("another", SamplePlan.named("broken").json());

        answer.then().statusCode(422).body("errors[0].pointer", equalTo("/code"));
        given().get("/api/v1/plans/another").then().statusCode(404);
    }

    @Test
    void itsCodeMustFitIntoAPath() {
        put("Broken_1", SamplePlan.named("Broken_1").json())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"))
                .body("errors[0].code", equalTo("wrong-format"));
    }

    @Test
    void leavesNothingAndCanBeLoadedOnceItIsMended() {
        put("mended", SamplePlan.named("mended").without("/name").json()).then().statusCode(422);
        given().get("/api/v1/plans/mended").then().statusCode(404);
        given().get("/api/v1/plans/mended/measurements").then().statusCode(404);

        SamplePlan.named("mended").load().statusCode(201);
    }

    private static Response put(String code, String body) {
        return given().contentType("application/json").body(body).put("/api/v1/plans/" + code);
    }

    private static Arguments missing(String member, String pointer, String code) {
        return Arguments.of((UnaryOperator<SamplePlan>) plan -> plan.without(member), pointer, code);
    }

    private static Arguments with(String member, String json, String pointer, String code) {
        return Arguments.of((UnaryOperator<SamplePlan>) plan -> plan.with(member, json), pointer, code);
    }

    private static Arguments formula(String subIndicator, String expression, String below, String code) {
        return formula(subIndicator, expression, "/every", "\"YEAR\"", below, code);
    }

    /** A formula of x, with one member changed. */
    private static Arguments formula(
            String subIndicator, String expression, String member, String json, String below, String code) {
        String at = subIndicator + "/formula";
        String formula = """
                {"expression":"%s","decimals":2,"variables":[%s]}""".formatted(expression, VARIABLE);
        return Arguments.of(
                (UnaryOperator<SamplePlan>) plan -> plan.with(at, formula).with(at + member, json), at + below, code);
    }

    private static Arguments criterion(String subIndicator, String json, String below, String code) {
        String at = subIndicator + "/targets/0/criterion";
        return with(at, json, at + below, code);
    }
}
