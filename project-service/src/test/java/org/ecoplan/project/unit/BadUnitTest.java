package org.ecoplan.project.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with what is said of a unit: the answer says what and where, and nothing is stored. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadUnitTest {

    private static final String WATER = "/api/v1/units/badunit-water";
    private static final String MERGER = "/api/v1/units/badunit-north/merger";

    @Inject
    Stored stored;

    /** @param field the pointer or the parameter that the answer must name */
    record Bad(String what, String method, String path, String body, int status, String field) {
        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void theFileIsLoaded() {
        ProjectFile.small("badunit").load();
    }

    @ParameterizedTest
    @MethodSource({"definitions", "mergers"})
    void isRefusedAndNothingIsStored(Bad bad) {
        String before = stored.fingerprint();

        Response answer = given().contentType("application/json")
                .header("If-Match", "\"r1\"")
                .body(bad.body())
                .request(bad.method(), bad.path());

        String where = answer.path("errors[0].pointer") != null ? "errors.pointer" : "errors.parameter";
        answer.then()
                .statusCode(bad.status())
                .contentType("application/problem+json")
                .body(where, contains(bad.field()));
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    static Stream<Bad> definitions() {
        return Stream.of(
                put("no body", WATER, "", 422, ""),
                put("array", WATER, "[]", 400, ""),
                put("unknown member", WATER, unit("\"colour\":\"red\""), 400, "/colour"),
                put("no name", WATER, unit("\"name\":null"), 422, "/name"),
                put("name in one language", WATER, unit("\"name\":{\"zh\":\"水\"}"), 422, "/name/en"),
                put("blank name", WATER, unit("\"name\":{\"zh\":\" \",\"en\":\"W\"}"), 422, "/name/zh"),
                put("no kind", WATER, unit("\"kind\":null"), 422, "/kind"),
                put("unknown kind", WATER, unit("\"kind\":\"CLUB\""), 400, "/kind"),
                put("a group at once", WATER, unit("\"kind\":\"GROUP\""), 422, "/kind"),
                put("region that is none", WATER, unit("\"region\":\"4407\""), 422, "/region"),
                put("short credit code", WATER, unit("\"creditCode\":\"123\""), 422, "/creditCode"),
                put("wrong check character", WATER, unit("\"creditCode\":\"91350100M000100Y44\""), 422, "/creditCode"),
                put("members of a bureau", WATER, unit("\"members\":[\"badunit-north\"]"), 422, "/members"),
                put("null among the members", WATER, unit("\"members\":[null]"), 400, ""),
                put("since tomorrow", WATER, since("\"" + FixedClock.TOMORROW_IN_THE_CITY + "\""), 422, "/since"),
                put("since long ago", WATER, since("\"1899-12-31\""), 422, "/since"),
                put("since no day", WATER, since("\"2021-02-29\""), 400, "/since"),
                put("since a number", WATER, since("18000"), 400, "/since"),
                put("no reason", WATER, unit("\"reason\":null"), 422, "/reason"),
                put("blank reason", WATER, unit("\"reason\":\" \""), 422, "/reason"),
                put("overlong reason", WATER, unit("\"reason\":\"" + "x".repeat(4001) + "\""), 422, "/reason"),
                put("NUL in who", WATER, unit("\"recordedBy\":\"a\\u0000\""), 422, "/recordedBy"),
                put("half a document", WATER, unit("\"document\":{\"en\":\"Plan\"}"), 422, "/document/zh"),
                put("code that is none", "/api/v1/units/Bad_Unit", unit("\"region\":null"), 422, "unit"),
                group("a group's group", "[\"badunit-some\"]", "/members/0"),
                group("a group's unknown member", "[\"badunit-gone\"]", "/members/0"),
                put(
                        "a group with a credit code",
                        "/api/v1/units/badunit-all",
                        unit("\"kind\":\"GROUP\",\"creditCode\":\"91350100M000100Y43\""),
                        422,
                        "/creditCode"));
    }

    static Stream<Bad> mergers() {
        return Stream.of(
                post("no body", "", 422, ""),
                post("into nobody", "{\"on\":\"2021-03-01\",\"reason\":\"x\"}", 422, "/into"),
                post("on no day", "{\"into\":\"badunit-south\",\"reason\":\"x\"}", 422, "/on"),
                post("without a reason", "{\"into\":\"badunit-south\",\"on\":\"2021-03-01\"}", 422, "/reason"),
                post(
                        "tomorrow",
                        "{\"into\":\"badunit-south\",\"on\":\"" + FixedClock.TOMORROW_IN_THE_CITY
                                + "\",\"reason\":\"x\"}",
                        422,
                        "/on"),
                post("day as a number", "{\"into\":\"badunit-south\",\"on\":1,\"reason\":\"x\"}", 400, "/on"),
                post(
                        "half a document",
                        "{\"into\":\"badunit-south\",\"on\":\"2021-03-01\",\"reason\":\"x\","
                                + "\"document\":{\"zh\":\"文\"}}",
                        422,
                        "/document/en"));
    }

    /** A unit that would be taken, but for the members given here. */
    private static String unit(String members) {
        StringBuilder body = new StringBuilder("{").append(members);
        add(body, "name", "{\"zh\":\"水务局\",\"en\":\"Water Authority\"}");
        add(body, "kind", "\"DEPARTMENT\"");
        add(body, "reason", "\"reform\"");
        return body.append('}').toString();
    }

    private static void add(StringBuilder body, String member, String value) {
        if (body.indexOf("\"" + member + "\":") < 0) {
            body.append(",\"").append(member).append("\":").append(value);
        }
    }

    private static String since(String day) {
        return unit("\"since\":" + day);
    }

    private static Bad put(String what, String path, String body, int status, String field) {
        return new Bad(what, "PUT", path, body, status, field);
    }

    private static Bad group(String what, String members, String field) {
        return put(what, "/api/v1/units/badunit-all", unit("\"kind\":\"GROUP\",\"members\":" + members), 422, field);
    }

    private static Bad post(String what, String body, int status, String field) {
        return new Bad("merger " + what, "POST", MERGER, body, status, field);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units?kind=CLUB, kind",
        "/api/v1/units?region=44, region",
        "/api/v1/units?group=badunit-gone, group",
        "/api/v1/units?group=badunit-water, group",
        "/api/v1/units?ended=yes, ended",
        "/api/v1/units?asOf=yesterday, asOf",
        "/api/v1/units?sort=name, sort",
        "/api/v1/units/badunit-water?asOf=2020, asOf",
        "/api/v1/units/badunit-water?on=2020-01-01, on"
    })
    void whatCannotBeAskedIsNamed(String path, String parameter) {
        given().get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/units/badunit-gone", "/api/v1/units/badunit-gone/revisions"})
    void whoIsNotThereIsNotFound(String path) {
        given().get(path).then().statusCode(404).body("errors[0].code", equalTo("unknown-unit"));
    }
}
