package org.ecoplan.project.funding;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.project.FixedClock;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request about money: the answer says what and where, and nothing is stored. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadFundingTest {

    private static final String YEAR = "/api/v1/plans/bad-funding/projects/near-1/funding/2020";
    private static final String ENTRIES = YEAR + "/entries";
    private static final String REVERSAL = ENTRIES + "/1/reversal";
    private static final String PLAN = "/api/v1/plans/bad-funding/funding";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static boolean told;

    @Inject
    Stored stored;

    /** @param fields pointers or parameters that the answer must name; none where it is the whole request */
    record Bad(String what, String method, String path, String body, int status, List<String> fields) {
        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeEach
    void thereIsMoney() {
        if (!told) {
            Ledgers ledgers = Ledgers.ofANew("bad-funding");
            ledgers.appropriate("near-1", 2020, "CITY", "100", "拨-1");
            told = true;
        }
    }

    @ParameterizedTest
    @MethodSource({"paths", "parameters", "budgets", "entries", "amounts", "reversals"})
    void isAnsweredWithAProblemAndNothingIsStored(Bad bad) throws IOException, InterruptedException {
        String before = stored.fingerprint();

        HttpResponse<String> answer = send(bad);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(bad.status());
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        JsonPath problem = JsonPath.from(answer.body());
        assertThat(problem.getString("type")).startsWith("urn:ecoplan:problem:");
        if (!bad.fields().isEmpty()) {
            assertThat(named(problem)).as(answer.body()).containsExactlyElementsOf(bad.fields());
        }
        assertThat(answer.body()).doesNotContain("org.ecoplan", "java.", "SQL");
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    private static HttpResponse<String> send(Bad bad) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + bad.path()));
        if (bad.body() == null) {
            request.method(bad.method(), BodyPublishers.noBody());
        } else {
            request.method(bad.method(), BodyPublishers.ofString(bad.body()))
                    .header("Content-Type", "application/json");
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> named(JsonPath problem) {
        return problem.getList(problem.get("errors[0].pointer") != null ? "errors.pointer" : "errors.parameter");
    }

    static Stream<Bad> paths() {
        String projects = "/api/v1/plans/bad-funding/projects/";
        return Stream.of(
                get("unknown plan", "/api/v1/plans/gone/projects/near-1/funding", 404, "plan"),
                get("unknown plan's list", "/api/v1/plans/gone/funding", 404, "plan"),
                get("unknown plan's sums", "/api/v1/plans/gone/funding/sums", 404, "plan"),
                get("unknown plan's entries", "/api/v1/plans/gone/funding/entries", 404, "plan"),
                get("unknown project", projects + "near-99/funding", 404, "code"),
                get("unknown project's year", projects + "near-99/funding/2020", 404, "code"),
                get("unknown project's entries", projects + "near-99/funding/2020/entries", 404, "code"),
                get("year without money", projects + "near-1/funding/2019", 404, "year"),
                get("budgets of a year without money", projects + "near-1/funding/2019/budgets", 404, "year"),
                get("year that is none", projects + "near-1/funding/soon", 400, "year"),
                get("year out of range", projects + "near-1/funding/20200", 400, "year"),
                get("unknown entry", ENTRIES + "/99", 404, "number"),
                get("entry of a year without money", projects + "near-1/funding/2019/entries/1", 404, "number"),
                get("entry that is no number", ENTRIES + "/first", 400, "number"),
                post("entry of an unknown project", projects + "near-99/funding/2020/entries", "{}", 404, "code"),
                post("reversal of an unknown entry", ENTRIES + "/99/reversal", reversal(""), 404, "number"),
                new Bad("deleting an entry", "DELETE", ENTRIES + "/1", null, 405, List.of()),
                new Bad("changing an entry", "PUT", ENTRIES + "/1", "{}", 405, List.of()));
    }

    static Stream<Bad> parameters() {
        return Stream.of(
                get("unknown parameter", PLAN + "?yaer=2020", 400, "yaer"),
                get("unknown source", PLAN + "?source=city", 400, "source"),
                get("unknown overrun", PLAN + "?overrun=true", 400, "overrun"),
                get("unknown task", PLAN + "?task=gone", 400, "task"),
                get("unknown action", PLAN + "/sums?action=gone", 400, "action"),
                get("year that is none", PLAN + "?year=x", 400, "year"),
                get("sort key that is none", PLAN + "?sort=size", 400, "sort"),
                get("field that is none", PLAN + "?fields=size", 400, "fields"),
                get("cursor of something else", PLAN + "/entries?cursor=YWJj", 400, "cursor"),
                get("sums by something else", PLAN + "/sums?by=region", 400, "by"),
                get("sums by the same twice", PLAN + "/sums?by=task,task", 400, "by"),
                get("sums by nothing", PLAN + "/sums?by=task,", 400, "by"),
                get("moment that is none", PLAN + "?asOf=2020", 400, "asOf"),
                get("moment of a project", "/api/v1/plans/bad-funding/projects/near-1/funding?asOf=x", 400, "asOf"),
                get("unknown kind", PLAN + "/entries?kind=GIFT", 400, "kind"),
                get("flag that is none", PLAN + "/entries?overrun=ANY", 400, "overrun"));
    }

    static Stream<Bad> budgets() {
        String document = "\"document\":\"d\",\"recordedBy\":\"w\"";
        return Stream.of(
                put("no body", "", 422, ""),
                put("array", "[]", 400, ""),
                put("nothing in it", "{}", 422, "/lines", "/document", "/recordedBy"),
                put("unknown member", "{\"lines\":[],\"total\":1," + document + "}", 400, "/total"),
                put("line null", "{\"lines\":[null]," + document + "}", 422, "/lines/0"),
                put("empty line", "{\"lines\":[{}]," + document + "}", 422, "/lines/0/source", "/lines/0/amount"),
                put(
                        "unknown source",
                        "{\"lines\":[{\"source\":\"EU\",\"amount\":1}]," + document + "}",
                        400,
                        "/lines/0/source"),
                put(
                        "negative",
                        "{\"lines\":[{\"source\":\"CITY\",\"amount\":-0.01}]," + document + "}",
                        422,
                        "/lines/0/amount"),
                put(
                        "three decimals",
                        "{\"lines\":[{\"source\":\"CITY\",\"amount\":1.001}]," + document + "}",
                        422,
                        "/lines/0/amount"),
                put(
                        "source twice",
                        "{\"lines\":[{\"source\":\"CITY\",\"amount\":1},{\"source\":\"CITY\",\"amount\":2}]," + document
                                + "}",
                        422,
                        "/lines/1/source"),
                put("blank document", "{\"lines\":[],\"document\":\" \",\"recordedBy\":\"w\"}", 422, "/document"),
                new Bad(
                        "year before the project's",
                        "PUT",
                        YEAR.replace("2020", "2018"),
                        "{\"lines\":[]," + document + "}",
                        422,
                        List.of("year")));
    }

    static Stream<Bad> entries() {
        return Stream.of(
                post("no body", ENTRIES, "", 422, ""),
                post("no JSON", ENTRIES, "{", 400),
                post(
                        "nothing in it",
                        ENTRIES,
                        "{}",
                        422,
                        "/kind",
                        "/source",
                        "/amount",
                        "/on",
                        "/document",
                        "/recordedBy"),
                entry("unknown kind", "kind", "\"GIFT\"", 400),
                entry("kind as a number", "kind", "0", 400),
                entry("unknown source", "source", "\"city\"", 400),
                entry("no day", "on", "null", 422),
                entry("day that is none", "on", "\"2020-02-30\"", 400),
                entry("moment for a day", "on", "\"2020-03-01T00:00:00Z\"", 400),
                entry("tomorrow", "on", "\"" + FixedClock.TOMORROW_IN_THE_CITY + "\"", 422),
                entry("two years before the budget's", "on", "\"2018-12-31\"", 422),
                entry("no document", "document", "null", 422),
                entry("empty document", "document", "\"\"", 422),
                entry("blank document", "document", "\" \"", 422),
                entry("document with a blank at its end", "document", "\"记-1 \"", 422),
                entry("document as a number", "document", "231", 400),
                entry("document that nobody can look for", "document", "\"a\\u0000b\"", 422),
                entry("document without end", "document", "\"" + "长".repeat(201) + "\"", 422),
                entry("empty item", "item", "\"\"", 422),
                entry("nobody", "recordedBy", "\" \"", 422),
                entry("note without end", "note", "\"" + "n".repeat(4001) + "\"", 422),
                entry("unknown member", "currency", "\"CNY\"", 400),
                entry("reversal by hand", "reverses", "1", 400),
                post(
                        "approval of nobody for nothing",
                        ENTRIES,
                        spending("\"overrun\":{}"),
                        422,
                        "/overrun/reason",
                        "/overrun/approvedBy"),
                post("more than there is", ENTRIES, spending("\"amount\":100.01"), 409),
                post(
                        "approval that nothing needs",
                        ENTRIES,
                        spending("\"overrun\":{\"reason\":\"r\",\"approvedBy\":\"a\"}"),
                        409),
                post("year after the next", ENTRIES.replace("2020", "2028"), spending(""), 422, "year"));
    }

    static Stream<Bad> amounts() {
        return Stream.of(
                entry("nothing", "amount", "0", 422),
                entry("nothing with fen", "amount", "0.00", 422),
                entry("less than nothing", "amount", "-1", 422),
                entry("three decimals", "amount", "1.234", 422),
                entry("three decimals that are noughts", "amount", "1.000", 422),
                entry("a thousandth in scientific notation", "amount", "1e-3", 422),
                entry("a trillion", "amount", "1000000000000", 422),
                entry("a trillion in scientific notation", "amount", "1e12", 422),
                entry("more digits than anybody has", "amount", "1e400", 400),
                entry("not a number", "amount", "\"NaN\"", 400),
                entry("with a comma", "amount", "\"1,000\"", 400),
                entry("with a unit", "amount", "\"100元\"", 400),
                entry("true", "amount", "true", 400),
                entry("null", "amount", "null", 422));
    }

    static Stream<Bad> reversals() {
        return Stream.of(
                post("no body", REVERSAL, "", 422, ""),
                post("nothing in it", REVERSAL, "{}", 422, "/reason", "/recordedBy"),
                post("tomorrow", REVERSAL, reversal(",\"on\":\"" + FixedClock.TOMORROW_IN_THE_CITY + "\""), 422, "/on"),
                post("blank document", REVERSAL, reversal(",\"document\":\" x\""), 422, "/document"),
                post(
                        "nothing instead",
                        REVERSAL,
                        reversal(",\"instead\":{}"),
                        422,
                        "/instead/kind",
                        "/instead/source",
                        "/instead/amount",
                        "/instead/on",
                        "/instead/document",
                        "/instead/recordedBy"),
                post(
                        "something impossible instead",
                        REVERSAL,
                        reversal(",\"instead\":" + spending("\"amount\":-3")),
                        422,
                        "/instead/amount"),
                post(
                        "more instead than there is then",
                        REVERSAL,
                        reversal(",\"instead\":" + spending("\"amount\":0.01")),
                        409),
                post(
                        "approval that nothing needs",
                        REVERSAL,
                        reversal(",\"overrun\":{\"reason\":\"r\",\"approvedBy\":\"a\"}"),
                        409));
    }

    private static Bad get(String what, String path, int status, String field) {
        return new Bad(what, "GET", path, null, status, List.of(field));
    }

    private static Bad put(String what, String body, int status, String... fields) {
        return new Bad("budget: " + what, "PUT", YEAR, body, status, List.of(fields));
    }

    private static Bad post(String what, String path, String body, int status, String... fields) {
        return new Bad(what, "POST", path, body, status, List.of(fields));
    }

    /** An expenditure of which one member is something else. */
    private static Bad entry(String what, String member, String value, int status) {
        return post(what, ENTRIES, spending("\"" + member + "\":" + value), status, "/" + member);
    }

    /** An expenditure that could be recorded, but for the member that replaces one of its own or comes on top. */
    private static String spending(String member) {
        List<String> members = new ArrayList<>(List.of(
                "\"kind\":\"EXPENDITURE\"",
                "\"source\":\"CITY\"",
                "\"amount\":1",
                "\"on\":\"2020-03-01\"",
                "\"document\":\"记-9\"",
                "\"recordedBy\":\"w\""));
        String name = member.split(":")[0];
        members.removeIf(one -> one.split(":")[0].equals(name));
        if (!member.isEmpty()) {
            members.add(member);
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String reversal(String more) {
        return "{\"reason\":\"r\",\"recordedBy\":\"w\"" + more + "}";
    }
}
