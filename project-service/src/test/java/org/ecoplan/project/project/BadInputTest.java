package org.ecoplan.project.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request: the answer says what and where, and nothing is stored. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadInputTest {

    private static final String PROJECTS = "/api/v1/plans/bad/projects";
    private static final String STATUS = PROJECTS + "/near-1/status";

    /** Of a project that is IN_PROGRESS and promises parks. */
    private static final String BEGUN = "/api/v1/plans/bad-begun/projects/near-1/status";

    private static final String CORRECTIONS = BEGUN + "/2/corrections";

    private static final String DECISION = "{\"title\":\"批复\",\"number\":\"江府函〔2020〕3号\"}";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    Stored stored;

    /** @param field the pointer or the parameter that the answer must name; {@code null} where it is the whole request */
    record Bad(String what, String method, String path, String type, String body, int status, String field) {
        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void theFileIsLoaded() {
        ProjectFile.small("bad").load();
        ProjectFile.small("bad-begun").load();
        given().contentType("application/json")
                .body("{\"status\":\"IN_PROGRESS\",\"on\":\"2020-03-01\"}")
                .post(BEGUN)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @MethodSource({"paths", "parameters", "steps", "files", "definitions", "corrections"})
    void isAnsweredWithAProblemAndNothingIsStored(Bad bad) throws IOException, InterruptedException {
        String before = stored.fingerprint();

        HttpResponse<String> answer = send(bad);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getString("type")).startsWith("urn:ecoplan:problem:");
        assertThat(problem.getInt("status")).isEqualTo(bad.status());
        if (bad.field() != null) {
            assertThat(named(problem)).as(answer.body()).containsExactly(bad.field());
            assertThat(problem.getString("errors[0].message")).isNotBlank();
        }
        assertThat(answer.body()).doesNotContain("org.ecoplan", "java.", "SQL");
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    /** Sends what REST-assured would not: an empty parameter, an escaped NUL. */
    private static HttpResponse<String> send(Bad bad) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + bad.path()));
        if (bad.body() == null) {
            request.method(bad.method(), BodyPublishers.noBody());
        } else {
            request.method(bad.method(), BodyPublishers.ofString(bad.body())).header("Content-Type", bad.type());
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> named(JsonPath problem) {
        return problem.getList(problem.get("errors[0].pointer") != null ? "errors.pointer" : "errors.parameter");
    }

    static Stream<Bad> paths() {
        return Stream.of(
                get("unknown plan", "/api/v1/plans/gone/projects", 404, "plan"),
                get("unknown plan's project", "/api/v1/plans/gone/projects/near-1", 404, "plan"),
                get("unknown plan's catalogue", "/api/v1/plans/gone/project-catalogue", 404, "plan"),
                get("plan with NUL", "/api/v1/plans/a%00b/projects", 400, "plan"),
                get("unknown project", PROJECTS + "/near-99", 404, "code"),
                get("project with NUL", PROJECTS + "/near-1%00", 400, "code"),
                get("unknown project's steps", PROJECTS + "/near-99/status", 404, "code"),
                get("unknown unit", "/api/v1/units/gone", 404, "unit"),
                get("unit with NUL", "/api/v1/units/a%00", 400, "unit"),
                get("unknown path", "/api/v1/nothing", 404, null),
                new Bad("wrong method", "DELETE", PROJECTS + "/near-1", null, null, 405, null),
                post("step of an unknown plan", "/api/v1/plans/gone/projects/near-1/status", "{}", 404, "plan"),
                post("step of an unknown project", PROJECTS + "/near-99/status", "{}", 404, "code"));
    }

    static Stream<Bad> parameters() {
        return Stream.of(
                get("unknown parameter", PROJECTS + "?untt=a", 400, "untt"),
                get("repeated parameter", PROJECTS + "?unit=a&unit=b", 400, "unit"),
                get("unknown status", PROJECTS + "?status=DONE", 400, "status"),
                get("lower-case status", PROJECTS + "?status=completed", 400, "status"),
                get("unknown term", PROJECTS + "?term=MIDDLE", 400, "term"),
                get("year that is no number", PROJECTS + "?year=soon", 400, "year"),
                get("year out of range", PROJECTS + "?year=99999", 400, "year"),
                get("limit 0", PROJECTS + "?limit=0", 400, "limit"),
                get("cursor that is none", PROJECTS + "?cursor=!!", 400, "cursor"),
                get("cursor of something else", PROJECTS + "?cursor=YWJj", 400, "cursor"),
                get("unknown sort key", PROJECTS + "?sort=size", 400, "sort"),
                get("unknown field", PROJECTS + "?fields=size", 400, "fields"),
                get("NUL in q", PROJECTS + "?q=a%00", 400, "q"),
                get("NUL in unit", PROJECTS + "?unit=%00", 400, "unit"),
                get("parameter where there is none", PROJECTS + "/near-1?year=2020", 400, "year"),
                get("moment of a project that is none", PROJECTS + "/near-1?asOf=then", 400, "asOf"),
                get("unknown kind of unit", "/api/v1/units?kind=CLUB", 400, "kind"),
                get("NUL in a region", "/api/v1/units?region=%00", 400, "region"),
                get("NUL in a unit's name", "/api/v1/units?q=%00", 400, "q"),
                get("units' cursor with NUL", "/api/v1/units?cursor=AA", 400, "cursor"));
    }

    static Stream<Bad> steps() {
        return Stream.of(
                post("no body", STATUS, "", 422, ""),
                post("null", STATUS, "null", 422, ""),
                post("malformed JSON", STATUS, "{\"status\":", 400, "/status"),
                post("text after the body", STATUS, "{\"status\":\"IN_PROGRESS\"} x", 400, ""),
                post("array", STATUS, "[]", 400, ""),
                post("no status", STATUS, "{}", 422, "/status"),
                post("unknown status", STATUS, "{\"status\":\"DONE\"}", 400, "/status"),
                post("status as a number", STATUS, "{\"status\":1}", 400, "/status"),
                post("unknown member", STATUS, "{\"status\":\"IN_PROGRESS\",\"when\":\"2020\"}", 400, "/when"),
                post("member twice", STATUS, "{\"status\":\"IN_PROGRESS\",\"status\":\"CANCELLED\"}", 400, null),
                post("no reason to cancel", STATUS, cancelled("\"decision\":" + DECISION), 422, "/reason"),
                post("blank reason", STATUS, cancelled("\"reason\":\" \",\"decision\":" + DECISION), 422, "/reason"),
                post("no decision to cancel", STATUS, cancelled("\"reason\":\"why\""), 422, "/decision"),
                post("decision that is a text", STATUS, cancelled("\"decision\":\"3号\""), 400, "/decision"),
                post("decision without a number", STATUS, decided("{\"title\":\"批复\"}"), 422, "/decision/number"),
                post("blank title", STATUS, decided("{\"title\":\" \",\"number\":\"3\"}"), 422, "/decision/title"),
                post(
                        "link that is none",
                        STATUS,
                        decided("{\"title\":\"批复\",\"number\":\"3\",\"url\":\"javascript:x\"}"),
                        422,
                        "/decision/url"),
                post(
                        "checksum that is none",
                        STATUS,
                        decided("{\"title\":\"批复\",\"number\":\"3\",\"sha256\":\"ABC\"}"),
                        422,
                        "/decision/sha256"),
                post("unknown member of a decision", STATUS, decided("{\"titel\":\"批复\"}"), 400, "/decision/titel"),
                post("waiver where nothing ends", STATUS, waived("IN_PROGRESS", "parks", "why"), 422, "/waived"),
                post("waiver without a reason", STATUS, waived("COMPLETED", "parks", " "), 422, "/waived/0/reason"),
                post("waivers that are no list", STATUS, "{\"status\":\"COMPLETED\",\"waived\":{}}", 400, "/waived"),
                post("null among the waivers", STATUS, "{\"status\":\"COMPLETED\",\"waived\":[null]}", 400, null),
                post(
                        "unknown promise waived",
                        BEGUN,
                        waived("COMPLETED", "lakes", "why"),
                        422,
                        "/waived/0/deliverable"),
                post(
                        "promise waived twice",
                        BEGUN,
                        "{\"status\":\"COMPLETED\",\"waived\":[" + waiver("parks") + "," + waiver("parks") + "]}",
                        422,
                        "/waived/1/deliverable"),
                post("completed with a promise open", BEGUN, "{\"status\":\"COMPLETED\"}", 409, null),
                post("overlong name", STATUS, by("x".repeat(4001)), 422, "/recordedBy"),
                post("reason as a number", STATUS, "{\"status\":\"CANCELLED\",\"reason\":1}", 400, "/reason"),
                post("overlong reason", STATUS, reason("x".repeat(4001)), 422, "/reason"),
                post("NUL in the reason", STATUS, reason("a\\u0000"), 422, "/reason"),
                post("tomorrow", STATUS, on("\"" + FixedClock.TOMORROW_IN_THE_CITY + "\""), 422, "/on"),
                post("day that does not exist", STATUS, on("\"2021-02-29\""), 400, "/on"),
                post("before any plan", STATUS, on("\"-4800-01-01\""), 422, "/on"),
                post("day as a number", STATUS, on("18000"), 400, "/on"),
                post("day as a time", STATUS, on("\"2020-03-01T10:00:00Z\""), 400, "/on"),
                post("empty day", STATUS, on("\"\""), 400, "/on"),
                new Bad("step in YAML", "POST", STATUS, "application/yaml", "status: IN_PROGRESS", 415, null),
                new Bad("step as text", "POST", STATUS, "text/plain", "IN_PROGRESS", 415, null));
    }

    static Stream<Bad> files() {
        return Stream.of(
                put("empty file", "", 422, ""),
                put("malformed file", "{", 400, ""),
                put("unknown member in a file", file().with("/colour", "red").json(), 400, "/colour"),
                put(
                        "unknown member in a project",
                        file().with("/projects/0/colour", "red").json(),
                        400,
                        "/projects/0/colour"),
                put("list that is none", file().with("/units", "{}").json(), 400, "/units"),
                put("number as a text", file().with("/projects/0/number", "one").json(), 400, "/projects/0/number"),
                put("text as a number", file().with("/projects/0/code", "1").json(), 400, "/projects/0/code"),
                put("unknown kind", file().with("/units/0/kind", "CLUB").json(), 400, "/units/0/kind"),
                put(
                        "years without an end",
                        file().without("/projects/0/years/to").json(),
                        400,
                        "/projects/0/years/to"),
                put("another plan's file", file().with("/plan", "other").json(), 422, "/plan"),
                put("unknown unit", file().with("/projects/0/units/0", "gone").json(), 422, "/projects/0/units/0"),
                put(
                        "overlong text",
                        file().with("/projects/0/name/en", "x".repeat(4001)).json(),
                        422,
                        "/projects/0/name/en"),
                put("NUL", file().with("/projects/0/name/en", "\"a\\0\"").json(), 422, "/projects/0/name/en"),
                put(
                        "overlong code",
                        file().with(
                                        "/tasks/-",
                                        "{code: " + "a-".repeat(50_000) + "a, action: space, name: {zh: 一, en: One}}")
                                .json(),
                        422,
                        "/tasks/2/code"),
                put(
                        "change without If-Match",
                        file().with("/projects/0/name/en", "Other").json(),
                        428,
                        null),
                new Bad("malformed YAML", "PUT", PROJECTS, "application/yaml", "a: [", 400, "/a"),
                new Bad("file as text", "PUT", PROJECTS, "text/plain", "plan", 415, null),
                new Bad(
                        "file for a plan that cannot be",
                        "PUT",
                        "/api/v1/plans/A%00/projects",
                        "application/json",
                        file().json(),
                        400,
                        "plan"));
    }

    static Stream<Bad> corrections() {
        return Stream.of(
                post("no body of a correction", CORRECTIONS, "", 422, ""),
                post("nothing to correct", CORRECTIONS, "{\"because\":\"why\"}", 422, ""),
                post("correction without a why", CORRECTIONS, "{\"on\":\"2020-03-02\"}", 422, "/because"),
                post("correction for tomorrow", CORRECTIONS, right("on", FixedClock.TOMORROW_IN_THE_CITY), 422, "/on"),
                post("correction to no day", CORRECTIONS, right("on", "soon"), 400, "/on"),
                post("correction to no reason", CORRECTIONS, right("reason", " "), 422, "/reason"),
                post("unknown member of a correction", CORRECTIONS, right("to", "COMPLETED"), 400, "/to"),
                post(
                        "never taken, but on another day",
                        CORRECTIONS,
                        "{\"void\":true,\"on\":\"2020-03-02\",\"because\":\"why\"}",
                        422,
                        "/void"),
                post(
                        "decision of a correction without a title",
                        CORRECTIONS,
                        "{\"decision\":{\"number\":\"3\"},\"because\":\"why\"}",
                        422,
                        "/decision/title"),
                post("unknown step", BEGUN + "/9/corrections", right("on", "2020-03-02"), 404, "revision"),
                post("step that is no number", BEGUN + "/x/corrections", right("on", "2020-03-02"), 400, "revision"),
                post(
                        "step of an unknown project",
                        PROJECTS + "/near-99/status/2/corrections",
                        right("on", "2020-03-02"),
                        404,
                        "code"),
                get("moment of the steps that is none", BEGUN + "?asOf=then", 400, "asOf"));
    }

    private static String right(String member, String text) {
        return "{\"" + member + "\":\"" + text + "\",\"because\":\"why\"}";
    }

    static Stream<Bad> definitions() {
        return Stream.of(
                define("no body", "near-1", "", 422, ""),
                define("no definition", "near-1", "{}", 422, "/definition"),
                define("malformed definition", "near-1", "{\"definition\":", 400, "/definition"),
                define("definition that is a list", "near-1", "{\"definition\":[]}", 400, "/definition"),
                define("unknown project's definition", "near-99", defined(file()), 404, "code"),
                define("another project's definition", "near-2", defined(file()), 422, "/definition/code"),
                define(
                        "unknown member of a definition",
                        "near-1",
                        defined(file().with("/projects/0/colour", "red")),
                        400,
                        "/definition/colour"),
                define(
                        "unknown unit of a definition",
                        "near-1",
                        defined(file().with("/projects/0/units/0", "gone")),
                        422,
                        "/definition/units/0"),
                define(
                        "unknown task of a definition",
                        "near-1",
                        defined(file().with("/projects/0/task", "gone")),
                        422,
                        "/definition/task"),
                define(
                        "years the wrong way round",
                        "near-1",
                        defined(file().with("/projects/0/years/from", "2021")),
                        422,
                        "/definition/years"),
                define(
                        "definition without If-Match",
                        "near-1",
                        defined(file().with("/projects/0/name/en", "Other")),
                        428,
                        null),
                new Bad(
                        "definition for an unknown plan",
                        "PUT",
                        "/api/v1/plans/gone/projects/near-1",
                        "application/json",
                        defined(file()),
                        404,
                        "plan"),
                new Bad("definition in YAML", "PUT", PROJECTS + "/near-1", "application/yaml", "a: 1", 415, null));
    }

    private static Bad define(String what, String code, String body, int status, String field) {
        return new Bad(what, "PUT", PROJECTS + "/" + code, "application/json", body, status, field);
    }

    private static String defined(ProjectFile file) {
        return "{\"definition\":" + file.entry("/projects/0") + ",\"reason\":\"why\"}";
    }

    private static ProjectFile file() {
        return ProjectFile.small("bad");
    }

    private static String on(String day) {
        return "{\"status\":\"IN_PROGRESS\",\"on\":" + day + "}";
    }

    private static String cancelled(String members) {
        return "{\"status\":\"CANCELLED\"," + members + "}";
    }

    private static String decided(String decision) {
        return cancelled("\"reason\":\"why\",\"decision\":" + decision);
    }

    private static String waived(String status, String deliverable, String reason) {
        return "{\"status\":\"" + status + "\",\"waived\":[{\"deliverable\":\"" + deliverable + "\",\"reason\":\""
                + reason + "\"}]}";
    }

    private static String waiver(String deliverable) {
        return "{\"deliverable\":\"" + deliverable + "\",\"reason\":\"why\"}";
    }

    private static String by(String name) {
        return "{\"status\":\"IN_PROGRESS\",\"recordedBy\":\"" + name + "\"}";
    }

    private static String reason(String text) {
        return cancelled("\"reason\":\"" + text + "\",\"decision\":" + DECISION);
    }

    private static Bad get(String what, String path, int status, String field) {
        return new Bad(what, "GET", path, null, null, status, field);
    }

    private static Bad post(String what, String path, String body, int status, String field) {
        return new Bad(what, "POST", path, "application/json", body, status, field);
    }

    private static Bad put(String what, String body, int status, String field) {
        return new Bad(what, "PUT", PROJECTS, "application/json", body, status, field);
    }
}
