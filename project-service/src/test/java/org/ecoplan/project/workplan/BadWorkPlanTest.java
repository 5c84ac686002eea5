package org.ecoplan.project.workplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request about work plans: the answer says what and where, and nothing is stored. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadWorkPlanTest {

    private static final WorkPlanFile FILE = new WorkPlanFile("bad-work");

    /** Drafted for 2019, approved for 2020, without one for 2018. */
    private static final String DRAFT = "/2019";

    private static final String APPROVED = "/2020";

    @Inject
    Stored stored;

    /** @param fields the pointers or the parameters that the answer must name */
    record Bad(String what, String method, String path, String body, int status, String... fields) {
        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void aDraftAndAnApprovedPlanAreThere() {
        if (ProjectFile.small(FILE.plan()).load().extract().statusCode() == 201) {
            FILE.put(2019, FILE.body(WorkPlanFile.PARKS)).statusCode(201);
            FILE.put(2020, FILE.body(WorkPlanFile.PARKS)).statusCode(201);
            FILE.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL).statusCode(200);
        }
    }

    @ParameterizedTest
    @MethodSource({"paths", "drafts", "approvals", "amendments", "closures"})
    void isAnsweredWithAProblemAndNothingIsStored(Bad bad) {
        String before = stored.fingerprint();

        Response answer = send(bad);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(bad.status());
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        JsonPath problem = answer.jsonPath();
        assertThat(problem.getString("type")).startsWith("urn:ecoplan:problem:");
        assertThat(named(problem)).as(answer.asString()).containsExactly(bad.fields());
        assertThat(answer.asString()).doesNotContain("org.ecoplan", "java.", "SQL");
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    private static Response send(Bad bad) {
        RequestSpecification request = given().header("If-Match", "*");
        if (bad.body() != null) {
            request.contentType("application/json").body(FILE.text(bad.body()));
        }
        String base = bad.path().startsWith("/api") ? "" : "/api/v1/plans/" + FILE.plan() + "/work-plans";
        return request.request(bad.method(), base + bad.path());
    }

    private static List<String> named(JsonPath problem) {
        if (problem.get("errors") == null) {
            return List.of();
        }
        return problem.getList(problem.get("errors[0].pointer") != null ? "errors.pointer" : "errors.parameter");
    }

    static Stream<Bad> paths() {
        return Stream.of(
                get("unknown plan", "/api/v1/plans/gone/work-plans/2020", 404, "plan"),
                get("unknown plan's list", "/api/v1/plans/gone/work-plans", 404, "plan"),
                get("unknown plan's items", "/api/v1/plans/gone/work-plans/2020/items", 404, "plan"),
                get("unknown plan's keeping", "/api/v1/plans/gone/work-plans/2020/keeping", 404, "plan"),
                get("year without one", "/2018", 404, "year"),
                get("amendments of a year without one", "/2018/amendments", 404, "year"),
                get("keeping of a year without one", "/2018/keeping", 404, "year"),
                get("year that is none", "/soon", 400, "year"),
                get("year out of range", "/3000", 400, "year"),
                get("moment that is none", APPROVED + "?asOf=yesterday", 400, "asOf"),
                get("unknown parameter", APPROVED + "?untt=a", 400, "untt"),
                get("unknown parameter of items", APPROVED + "/items?untt=a", 400, "untt"),
                get("unknown sort key", APPROVED + "/items?sort=size", 400, "sort"),
                get("unknown field", APPROVED + "/items?fields=size", 400, "fields"),
                new Bad("wrong method", "DELETE", APPROVED, null, 405),
                put("draft of an unknown plan", "/api/v1/plans/gone/work-plans/2020", "{\"items\":[]}", 404, "plan"),
                post("approval of a year without one", "/2018/approval", WorkPlanFile.APPROVAL, 404, "year"),
                post("carry-over of a year without one", "/2018/carry-over", "{}", 404, "year"));
    }

    static Stream<Bad> drafts() {
        return Stream.of(
                put("no body", DRAFT, "", 422, ""),
                put("null", DRAFT, "null", 422, ""),
                put("malformed", DRAFT, "{\"items\":", 400, "/items"),
                put("array", DRAFT, "[]", 400, ""),
                put("no items", DRAFT, "{}", 422, "/items"),
                put("items that are no list", DRAFT, "{\"items\":{}}", 400, "/items"),
                put("null among the items", DRAFT, "{\"items\":[null]}", 400, ""),
                put("unknown member", DRAFT, "{\"items\":[],\"colour\":1}", 400, "/colour"),
                put("title in one language", DRAFT, "{\"items\":[],\"title\":{\"zh\":\"一\"}}", 422, "/title/en"),
                put("NUL", DRAFT, "{\"items\":[],\"reason\":\"a\\u0000\"}", 422, "/reason"),
                put("unknown member of an item", DRAFT, items("{\"projct\":\"near-1\"}"), 400, "/items/0/projct"),
                put("empty item", DRAFT, items("{}"), 422, "/items/0/content", "/items/0", "/items/0/project"),
                put("percent as a word", DRAFT, items("{\"percent\":\"most\"}"), 400, "/items/0/percent"),
                put(
                        "unknown source",
                        DRAFT,
                        items("{\"funding\":[{\"source\":\"MOON\"}]}"),
                        400,
                        "/items/0/funding/0/source"),
                put(
                        "quarter as a fraction",
                        DRAFT,
                        items("{\"milestones\":[{\"quarter\":1.5}]}"),
                        400,
                        "/items/0/milestones/0/quarter"),
                put(
                        "project of another plan",
                        DRAFT,
                        items(WorkPlanFile.PARKS.replace("near-1", "near-77")),
                        422,
                        "/items/0/project"),
                put("item beyond its years", "/2021", items(WorkPlanFile.PARKS), 422, "/items/0/project"),
                put(
                        "amount with three decimals",
                        DRAFT,
                        items(WorkPlanFile.PARKS.replace("3200000.00", "3200000.001")),
                        422,
                        "/items/0/funding/0/amount"),
                put(
                        "every fault at once",
                        DRAFT,
                        items(WorkPlanFile.PARKS.replace("$-north", "north").replace("\"parks\"", "\"lakes\"")),
                        422,
                        "/items/0/units/1",
                        "/items/0/deliverables/0/deliverable"),
                put("the same twice", DRAFT, items(WorkPlanFile.PARKS + "," + WorkPlanFile.PARKS), 422, "/items/1"));
    }

    static Stream<Bad> approvals() {
        String path = DRAFT + "/approval";
        return Stream.of(
                post("approval without a body", path, "", 422, ""),
                post("approval that says nothing", path, "{}", 422, "/approvedBy", "/document"),
                post(
                        "document without anything",
                        path,
                        "{\"approvedBy\":\"x\",\"document\":{}}",
                        422,
                        "/document/title",
                        "/document/number"),
                post("approval tomorrow", path, WorkPlanFile.APPROVAL.replace("2020-01-20", "2026-04-02"), 422, "/on"),
                post("approval on no day", path, WorkPlanFile.APPROVAL.replace("2020-01-20", "2021-02-29"), 400, "/on"),
                post(
                        "link that is none and hash that is none",
                        path,
                        "{\"approvedBy\":\"x\",\"document\":{\"title\":\"t\",\"number\":\"1\",\"url\":\"ftp://a\","
                                + "\"sha256\":\"AB\"}}",
                        422,
                        "/document/url",
                        "/document/sha256"));
    }

    static Stream<Bad> amendments() {
        String path = APPROVED + "/amendments";
        return Stream.of(
                post("amendment without a body", path, "", 422, ""),
                post("amendment without a reason", path, "{}", 422, "/reason", "/recordedBy"),
                post("amendment of nothing", path, amend(""), 422, ""),
                post("amendment that says what is so", path, amend(",\"set\":[" + WorkPlanFile.PARKS + "]"), 422, ""),
                post(
                        "removal of what is not there",
                        path,
                        amend(",\"remove\":[{\"project\":\"near-2\"}]"),
                        422,
                        "/remove/0"),
                post("removal of nothing", path, amend(",\"remove\":[{}]"), 422, "/remove/0/project"),
                post(
                        "set and removed",
                        path,
                        amend(",\"set\":[" + WorkPlanFile.PARKS + "],\"remove\":[{\"project\":\"near-1\"}]"),
                        422,
                        "/remove/0"),
                post(
                        "item that does not fit",
                        path,
                        amend(",\"set\":[" + WorkPlanFile.WATERS.replace("$-south", "$-water") + "]"),
                        422,
                        "/set/0/units/0"));
    }

    static Stream<Bad> closures() {
        String path = APPROVED + "/closure";
        return Stream.of(
                post("closure without a body", path, "", 422, ""),
                post("closure that says nothing", path, "{}", 422, "/closedBy"),
                post("closure in the year", path, "{\"closedBy\":\"x\",\"on\":\"2020-12-31\"}", 422, "/on"),
                post("closure tomorrow", path, "{\"closedBy\":\"x\",\"on\":\"2026-04-02\"}", 422, "/on"),
                post("carry-over without a body", APPROVED + "/carry-over", "", 422, ""),
                post(
                        "carry-over that is none",
                        APPROVED + "/carry-over",
                        "{\"withFunding\":\"yes\"}",
                        400,
                        "/withFunding"));
    }

    private static String items(String items) {
        return "{\"items\":[" + items + "]}";
    }

    private static String amend(String rest) {
        return "{\"reason\":\"x\",\"recordedBy\":\"x\"" + rest + "}";
    }

    private static Bad get(String what, String path, int status, String... fields) {
        return new Bad(what, "GET", path, null, status, fields);
    }

    private static Bad put(String what, String path, String body, int status, String... fields) {
        return new Bad(what, "PUT", path, body, status, fields);
    }

    private static Bad post(String what, String path, String body, int status, String... fields) {
        return new Bad(what, "POST", path, body, status, fields);
    }
}
