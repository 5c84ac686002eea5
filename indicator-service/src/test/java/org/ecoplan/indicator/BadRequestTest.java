package org.ecoplan.indicator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request: the answer is a problem that says where, nothing is stored, the next one works. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadRequestTest {

    private static final String PLAN = "/api/v1/plans/bad";
    private static final String MEASUREMENTS = PLAN + "/measurements";
    private static final String REQUIREMENT = PLAN + "/requirements/1.1/2021";
    private static final String JSON = "application/json";
    private static final ObjectMapper JSON_READER = new ObjectMapper();
    private static final String YAML = "application/yaml";

    @Inject
    Stored stored;

    @BeforeEach
    void thePlanIsLoadedAndNothingIsOnItsWay() {
        SamplePlan.named("bad").load().statusCode(anyOf(is(200), is(201)));
        stored.untilOutboxIsEmpty();
    }

    /** @param where pointer into the body, or ?name of a parameter, or nothing where the fault is in neither */
    record Case(String name, Method method, String path, String type, String body, int status, String where) {
        @Override
        public String toString() {
            return status + " " + name;
        }
    }

    static Stream<Case> measurements() {
        return Stream.of(
                push("unknown sub-indicator", 422, "/subIndicator", "\"subIndicator\":\"9\"", "\"value\":1"),
                push("an indicator with parts", 422, "/subIndicator", "\"subIndicator\":\"1\"", "\"value\":1"),
                push("sub-indicator with NUL", 422, "/subIndicator", "\"subIndicator\":\"2\\u0000\"", "\"value\":1"),
                push("empty sub-indicator", 422, "/subIndicator", "\"subIndicator\":\"\"", "\"value\":1"),
                push("no sub-indicator", 422, "/subIndicator", "\"subIndicator\":null", "\"value\":1"),
                push("unknown region", 422, "/region", "\"region\":\"990009\"", "\"value\":1"),
                push("no region", 422, "/region", "\"region\":null", "\"value\":1"),
                push("no period", 422, "/period", "\"period\":null", "\"value\":1"),
                push("period of another form", 400, "/period", "\"period\":\"2020/01\"", "\"value\":1"),
                push("empty period", 400, "/period", "\"period\":\"\"", "\"value\":1"),
                push("month 13", 400, "/period", "\"period\":\"2020-13\"", "\"value\":1"),
                push("30 February", 400, "/period", "\"period\":\"2020-02-30\"", "\"value\":1"),
                push("quarter 5", 400, "/period", "\"period\":\"2020-Q5\"", "\"value\":1"),
                push("before the plan", 422, "/period", "\"period\":\"1999\"", "\"value\":1"),
                push("after the plan", 422, "/period", "\"period\":\"2031\"", "\"value\":1"),
                push("period as a number", 400, "/period", "\"period\":2020", "\"value\":1"),
                push("period as an object", 400, "/period", "\"period\":{}", "\"value\":1"),
                push(
                        "period member by member",
                        400,
                        "/period",
                        "\"period\":{\"code\":\"x\",\"start\":\"2020-01-01\",\"end\":\"2020-12-31\"}",
                        "\"value\":1"),
                push("neither value nor stage", 422, "/value", "\"subIndicator\":\"2\""),
                push("value null", 422, "/value", "\"value\":null"),
                push("a stage where a value is due", 422, "/stage", "\"stage\":\"done\"", "\"value\":null"),
                push("both for a quantity", 422, "/stage", "\"stage\":\"done\"", "\"value\":1"),
                push("a value where a stage is due", 422, "/value", "\"subIndicator\":\"1.2\"", "\"value\":1"),
                push(
                        "both for a scale",
                        422,
                        "/value",
                        "\"subIndicator\":\"1.2\"",
                        "\"value\":1",
                        "\"stage\":\"done\""),
                push("neither for a scale", 422, "/stage", "\"subIndicator\":\"1.2\""),
                push("unknown stage", 422, "/stage", "\"subIndicator\":\"1.2\"", "\"stage\":\"other\""),
                push("stage as a number", 400, "/stage", "\"subIndicator\":\"1.2\"", "\"stage\":1"),
                push("bare NaN", 400, "/value", "\"value\":NaN"),
                push("bare Infinity", 400, "/value", "\"value\":Infinity"),
                push("bare -Infinity", 400, "", "\"value\":-Infinity"),
                push("NaN as a text", 400, "/value", "\"value\":\"NaN\""),
                push("Infinity as a text", 400, "/value", "\"value\":\"Infinity\""),
                push("a text", 400, "/value", "\"value\":\"eighty\""),
                push("an empty text", 400, "/value", "\"value\":\"\""),
                push("a value with blanks", 400, "/value", "\"value\":\" 80 \""),
                push("a hexadecimal value", 400, "/value", "\"value\":\"0x10\""),
                push("1e400000", 400, "/value", "\"value\":1e400000"),
                push("1e-400000", 400, "/value", "\"value\":1e-400000"),
                push("an exponent beyond int", 400, "/value", "\"value\":1e99999999999"),
                push("the same as a text", 400, "/value", "\"value\":\"1e99999999999\""),
                push("31 digits", 400, "/value", "\"value\":0.1234567890123456789012345678901"),
                push("31 digits as a text", 400, "/value", "\"value\":\"1234567890123456789012345678901\""),
                push("2000 digits", 400, "", "\"value\":" + "1".repeat(2000)),
                push("-1 percent", 422, "/value", "\"subIndicator\":\"1.1\"", "\"value\":-1"),
                push("101 percent", 422, "/value", "\"subIndicator\":\"1.1\"", "\"value\":101"),
                push("100.01 percent", 422, "/value", "\"subIndicator\":\"1.1\"", "\"value\":100.01"),
                push("value true", 400, "/value", "\"value\":true"),
                push("value object", 400, "/value", "\"value\":{}"),
                push("value array", 400, "/value", "\"value\":[1]"),
                push("rank 0", 422, "/rank", "\"value\":1", "\"rank\":0"),
                push("rank 1.5", 400, "/rank", "\"value\":1", "\"rank\":1.5"),
                push("rank as a text", 400, "/rank", "\"value\":1", "\"rank\":\"1\""),
                push("rank beyond int", 400, "/rank", "\"value\":1", "\"rank\":99999999999"),
                push("overlong note", 422, "/note", "\"value\":1", "\"note\":\"" + "x".repeat(4001) + '"'),
                push("NUL in the note", 422, "/note", "\"value\":1", "\"note\":\"a\\u0000b\""),
                push("NUL in the reason", 422, "/reason", "\"value\":1", "\"reason\":\"a\\u0000b\""),
                push("note as a number", 400, "/note", "\"value\":1", "\"note\":1"),
                push("note as a boolean", 400, "/note", "\"value\":1", "\"note\":true"),
                push("note as an object", 400, "/note", "\"value\":1", "\"note\":{}"),
                push("unknown member", 400, "/unit", "\"value\":1", "\"unit\":\"%\""),
                push("duplicate member", 400, "/rank", "\"value\":1", "\"rank\":1,\"rank\":2"),
                raw("trailing garbage", 400, "", valid() + " x"),
                raw("two documents", 400, "", valid() + valid()),
                raw("truncated", 400, "", valid().substring(0, 40)),
                raw("no JSON", 400, "", "value=1"),
                raw("an array", 400, "", "[" + valid() + "]"),
                raw("a number", 400, "", "1"),
                raw("an empty array", 400, "", "[]"),
                raw("empty", 422, "", ""),
                raw("null", 422, "", "null"),
                raw("nested 100,000 deep", 400, "", "[".repeat(100_000)),
                raw("a member nested 100,000 deep", 400, "/note", "{\"note\":" + "[".repeat(100_000)),
                raw("an unknown member nested deep", 400, "", "{\"x\":" + "{\"x\":".repeat(100_000)),
                new Case("text", Method.POST, MEASUREMENTS, "text/plain", valid(), 415, ""),
                new Case("YAML", Method.POST, MEASUREMENTS, YAML, "value: 1", 415, ""),
                new Case("unknown plan", Method.POST, "/api/v1/plans/none/measurements", JSON, valid(), 404, "?plan"),
                new Case("unknown parameter", Method.POST, MEASUREMENTS + "?dry=true", JSON, valid(), 400, "?dry"));
    }

    static Stream<Case> lists() {
        return Stream.of(
                get("limit 0", MEASUREMENTS + "?limit=0", 400, "?limit"),
                get("limit 1001", MEASUREMENTS + "?limit=1001", 400, "?limit"),
                get("limit -1", MEASUREMENTS + "?limit=-1", 400, "?limit"),
                get("limit abc", MEASUREMENTS + "?limit=abc", 400, "?limit"),
                get("empty limit", MEASUREMENTS + "?limit=", 400, "?limit"),
                get("empty filter", MEASUREMENTS + "?region=", 400, "?region"),
                get("limit beyond int", MEASUREMENTS + "?limit=99999999999", 400, "?limit"),
                get("foreign cursor", MEASUREMENTS + "?cursor=***", 400, "?cursor"),
                get("cursor of another list", MEASUREMENTS + "?cursor=bmVhci0x", 400, "?cursor"),
                get("cursor with NUL", MEASUREMENTS + "?cursor=AA", 400, "?cursor"),
                get("from of another form", MEASUREMENTS + "?from=last-year", 400, "?from"),
                get("to that does not exist", MEASUREMENTS + "?to=2020-13", 400, "?to"),
                get("unknown parameter", MEASUREMENTS + "?regoin=990000", 400, "?regoin"),
                get("repeated parameter", MEASUREMENTS + "?region=990000&region=990001", 400, "?region"),
                get("NUL in a filter", MEASUREMENTS + "?region=%00", 400, "?region"),
                get("NUL in another filter", MEASUREMENTS + "?subIndicator=1%00", 400, "?subIndicator"),
                get("unknown plan", "/api/v1/plans/none/measurements", 404, "?plan"),
                get("NUL in the plan", "/api/v1/plans/no%00ne/measurements", 400, "?plan"),
                get("NUL in a lone plan", "/api/v1/plans/%00", 400, "?plan"),
                get("unknown measurement", MEASUREMENTS + "/2-990000-2024", 404, "?id"),
                get("an id of another form", MEASUREMENTS + "/17", 404, "?id"),
                get("an id with another period", MEASUREMENTS + "/2-990000-2020-13", 404, "?id"),
                get("NUL in the id", MEASUREMENTS + "/2%00-990000-2020", 400, "?id"),
                get("revisions of nothing", MEASUREMENTS + "/2-990000-2024/revisions", 404, "?id"),
                get("unknown parameter of one", MEASUREMENTS + "/1.1-990000-2019?asOf=1", 400, "?asOf"),
                get("unknown plan", "/api/v1/plans/none", 404, "?plan"),
                get("unknown plan's regions", "/api/v1/plans/none/regions", 404, "?plan"),
                get("unknown plan's indicators", "/api/v1/plans/none/indicators", 404, "?plan"),
                get("unknown indicator", PLAN + "/indicators/99", 404, "?number"),
                get("a sub-indicator as an indicator", PLAN + "/indicators/1.1", 404, "?number"),
                get("unknown obligation", PLAN + "/indicators?obligation=binding", 400, "?obligation"),
                get("unknown parameter of indicators", PLAN + "/indicators?name=x", 400, "?name"),
                get("repeated q", PLAN + "/indicators?q=a&q=b", 400, "?q"),
                get("a parameter of indicators", "/api/v1/plans?domain=air", 400, "?domain"),
                get("limit 0 of plans", "/api/v1/plans?limit=0", 400, "?limit"),
                get("unknown domain", PLAN + "/indicators?domain=earth", 400, "?domain"),
                get("unknown task", PLAN + "/indicators?task=none", 400, "?task"),
                get("unknown sort key", PLAN + "/indicators?sort=name", 400, "?sort"),
                get("unknown field", PLAN + "/indicators?fields=name.fr", 400, "?fields"),
                get("unknown format", PLAN + "/indicators?format=pdf", 400, "?format"),
                get("foreign cursor of indicators", PLAN + "/indicators?cursor=***", 400, "?cursor"),
                get("unknown plan's requirements", "/api/v1/plans/none/requirements", 404, "?plan"),
                get("nothing assigned", PLAN + "/requirements/2/2024", 404, "?year"),
                get("year of another form", PLAN + "/requirements/1.1/next", 400, "?year"),
                get("NUL in the sub-indicator", PLAN + "/requirements/1%00/2021", 400, "?subIndicator"),
                get("unknown region", PLAN + "/requirements/1.1/2019?region=990009", 400, "?region"),
                get("unknown path", PLAN + "/nowhere", 404, ""),
                get("path below a resource", PLAN + "/indicators/1/name", 404, ""),
                get("unknown root", "/api/v2/plans", 404, ""),
                new Case("POST to a plan", Method.POST, PLAN, JSON, "{}", 405, ""),
                new Case("DELETE of a plan", Method.DELETE, PLAN, null, null, 405, ""),
                new Case("PUT to a path below it", Method.PUT, MEASUREMENTS, JSON, "{}", 405, ""),
                new Case("PATCH of a requirement", Method.PATCH, REQUIREMENT, JSON, "{}", 405, ""),
                new Case("DELETE of an indicator", Method.DELETE, PLAN + "/indicators/1", null, null, 405, ""),
                new Case("PUT to nowhere", Method.PUT, PLAN + "/nowhere", JSON, "{}", 404, ""));
    }

    static Stream<Case> requirements() {
        String document = "\"document\":{\"zh\":\"目标\",\"en\":\"Targets\"}";
        String valid = "{\"direction\":\"AT_LEAST\",\"value\":87," + document + "}";
        return Stream.of(
                put("unknown plan", "/api/v1/plans/none/requirements/1.1/2021", valid, 404, "?plan"),
                put("unknown sub-indicator", PLAN + "/requirements/9/2021", valid, 404, "?subIndicator"),
                put("an indicator with parts", PLAN + "/requirements/1/2021", valid, 404, "?subIndicator"),
                put("a scale", PLAN + "/requirements/1.2/2021", valid, 422, "?subIndicator"),
                put("before the plan", PLAN + "/requirements/1.1/1999", valid, 422, "?year"),
                put("after the plan", PLAN + "/requirements/1.1/2031", valid, 422, "?year"),
                put("no year", PLAN + "/requirements/1.1/x", valid, 400, "?year"),
                put("unknown region", REQUIREMENT + "?region=990009", valid, 400, "?region"),
                put("unknown parameter", REQUIREMENT + "?regoin=990001", valid, 400, "?regoin"),
                put("no direction", REQUIREMENT, "{\"value\":87," + document + "}", 422, "/direction"),
                put("unknown direction", REQUIREMENT, valid.replace("AT_LEAST", "ABOUT"), 400, "/direction"),
                put("direction as a number", REQUIREMENT, valid.replace("\"AT_LEAST\"", "0"), 400, "/direction"),
                put("no value", REQUIREMENT, "{\"direction\":\"AT_MOST\"," + document + "}", 422, "/value"),
                put("1e400000", REQUIREMENT, valid.replace("87", "1e400000"), 400, "/value"),
                put("value as a boolean", REQUIREMENT, valid.replace("87", "true"), 400, "/value"),
                put("no document", REQUIREMENT, "{\"direction\":\"AT_MOST\",\"value\":1}", 422, "/document"),
                put(
                        "document in one language",
                        REQUIREMENT,
                        valid.replace(",\"en\":\"Targets\"", ""),
                        422,
                        "/document/en"),
                put(
                        "document as a text",
                        REQUIREMENT,
                        valid.replace("{\"zh\":\"目标\",\"en\":\"Targets\"}", "\"x\""),
                        400,
                        "/document"),
                put("NUL in the document", REQUIREMENT, valid.replace("目标", "\\u0000"), 422, "/document/zh"),
                put("overlong document", REQUIREMENT, valid.replace("Targets", "x".repeat(4001)), 422, "/document/en"),
                put("unknown member", REQUIREMENT, valid.replace("\"value\"", "\"unit\":1,\"value\""), 400, "/unit"),
                put("duplicate member", REQUIREMENT, valid.replace("\"value\"", "\"value\":1,\"value\""), 400, ""),
                put("trailing garbage", REQUIREMENT, valid + "x", 400, ""),
                put("truncated", REQUIREMENT, valid.substring(0, 30), 400, ""),
                put("null", REQUIREMENT, "null", 422, ""),
                put("empty", REQUIREMENT, "", 422, ""),
                put("array", REQUIREMENT, "[]", 400, ""),
                put("nested 100,000 deep", REQUIREMENT, "[".repeat(100_000), 400, ""),
                new Case("text", Method.PUT, REQUIREMENT, "text/plain", valid, 415, ""));
    }

    static Stream<Case> plans() {
        String deep = "{\"type\":\"all-of\",\"criteria\":[".repeat(10_000);
        return Stream.of(
                put("null", PLAN, "null", 422, ""),
                put("empty", PLAN, "", 422, ""),
                put("array", PLAN, "[]", 400, ""),
                put("nested 100,000 deep", PLAN, "[".repeat(100_000), 400, ""),
                put("criteria nested 10,000 deep", PLAN, criterion(deep), 400, ""),
                put("NaN", PLAN, "{\"measuredFrom\":NaN}", 400, ""),
                put("truncated", PLAN, SamplePlan.named("bad").json().substring(0, 300), 400, ""),
                put("unknown parameter", PLAN + "?dry=true", "{}", 400, "?dry"),
                put("dry run maybe", PLAN + "?dryRun=maybe", "{}", 400, "?dryRun"),
                put("empty dry run", PLAN + "?dryRun=true", "", 422, ""),
                new Case("text", Method.PUT, PLAN, "text/plain", "code: bad", 415, ""),
                yaml("no YAML", "{ code: [", 400, ""),
                yaml("a tab", "code:\n\t- x", 400, ""),
                yaml("a text", "just a text", 400, ""),
                yaml("a list", "- a\n- b", 400, ""),
                yaml("empty", "", 422, ""),
                yaml("a comment", "# nothing", 422, ""),
                yaml("unknown member", "code: bad\nauthor: me", 400, "/author"),
                yaml("duplicate member", "code: bad\ncode: good", 400, ""),
                yaml("not a number", "measuredFrom: .nan", 400, "/measuredFrom"),
                yaml("two documents", "code: bad\n---\ncode: good", 400, ""),
                yaml("a tag", "code: !!java.net.URL [http://localhost]", 400, ""),
                yaml("an alias", "code: &a bad\nname: *a", 400, "/name"),
                yaml("nested 100,000 deep", "[".repeat(100_000), 400, ""),
                yaml("criteria nested 10,000 deep", criterion(deep), 400, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"measurements", "lists", "requirements", "plans"})
    void isAnsweredWithTheFaultAndLeavesNothing(Case bad) throws JsonProcessingException {
        Map<String, String> before = stored.counts();

        Response answer = send(bad);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(bad.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString())
                .doesNotContain("java.", "com.", "org.", "Exception", "Feature", "StreamRead", "io.", "Handler");
        JsonNode problem = JSON_READER.readTree(answer.asString());
        assertThat(problem.path("type").asText()).startsWith("urn:ecoplan:problem:");
        assertThat(problem.path("status").asInt()).isEqualTo(bad.status());
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(places(problem)).satisfies(places -> {
            if (bad.status() == 400 || bad.status() == 422 || !bad.where().isEmpty()) {
                assertThat(places).anyMatch(place -> place.startsWith(bad.where()));
            }
        });
        assertThat(stored.counts()).isEqualTo(before);
        given().contentType(JSON).body(valid()).post(MEASUREMENTS).then().statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void aMethodThatAPathDoesNotTakeIsAnsweredWithThoseItTakes() {
        given().put(MEASUREMENTS).then().statusCode(405).header("Allow", "GET, POST");
        given().delete(PLAN).then().statusCode(405).header("Allow", "GET, PUT");
        given().post(REQUIREMENT).then().statusCode(405).header("Allow", "GET, PUT");
        given().post("/api/v1/plans").then().statusCode(405).header("Allow", "GET");
    }

    private static List<String> places(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.has("pointer")
                        ? error.get("pointer").asText()
                        : "?" + error.path("parameter").asText())
                .toList();
    }

    private static Response send(Case request) {
        RequestSpecification specification = given().urlEncodingEnabled(false);
        if (request.type() != null) {
            specification
                    .header("Content-Type", request.type())
                    .body(request.body().getBytes(StandardCharsets.UTF_8));
        }
        return specification.request(request.method(), request.path());
    }

    private static String valid() {
        return "{\"subIndicator\":\"2\",\"region\":\"990000\",\"period\":\"2020\",\"value\":1}";
    }

    private static String criterion(String criterion) {
        return "{\"indicators\":[{\"subIndicators\":[{\"standard\":{\"criterion\":" + criterion;
    }

    /** A push of these members, with an unbounded quantity, the city and 2020 where they say nothing else. */
    private static Case push(String name, int status, String where, String... members) {
        StringBuilder body = new StringBuilder("{" + String.join(",", members));
        Map.of("subIndicator", "2", "region", "990000", "period", "2020").forEach((member, text) -> {
            if (!body.toString().contains('"' + member + '"')) {
                body.append(",\"%s\":\"%s\"".formatted(member, text));
            }
        });
        return raw(name, status, where, body.append('}').toString());
    }

    private static Case raw(String name, int status, String where, String body) {
        return new Case("push: " + name, Method.POST, MEASUREMENTS, JSON, body, status, where);
    }

    private static Case get(String name, String path, int status, String where) {
        return new Case("get: " + name, Method.GET, path, null, null, status, where);
    }

    private static Case put(String name, String path, String body, int status, String where) {
        return new Case("put: " + name, Method.PUT, path, JSON, body, status, where);
    }

    private static Case yaml(String name, String body, int status, String where) {
        return new Case("YAML: " + name, Method.PUT, PLAN, YAML, body, status, where);
    }
}
