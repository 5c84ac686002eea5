package org.ecoplan.project.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a report: the answer says what and where, and nothing is stored. */
@QuarkusTest
@WithTestResource(Backends.class)
class BadProgressTest {

    private static final Progress PROGRESS = new Progress("bad-progress", "near-1");

    @Inject
    Stored stored;

    @BeforeEach
    void theFileIsLoaded() {
        ProjectFile.small(PROGRESS.plan()).load();
    }

    @ParameterizedTest(name = "{0} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | 422 | /period   | missing",
                "{'period':'2026-Q2','unit':'$-north'}                    | 422 |           | says-nothing",
                "{'period':'2026-Q3','unit':'$-north','text':'a'}         | 422 | /period   | in-the-future",
                "{'period':'2026-04-02','unit':'$-north','text':'a'}      | 422 | /period   | in-the-future",
                "{'period':'1899','unit':'$-north','text':'a'}            | 422 | /period   | out-of-bounds",
                "{'period':'spring','unit':'$-north','text':'a'}          | 400 | /period   | wrong-format",
                "{'period':'2020','text':'a'}                             | 422 | /unit     | missing",
                "{'period':'2020','unit':'nobody','text':'a'}             | 422 | /unit     | not-responsible",
                "{'period':'2020','unit':'$-all','text':'a'}              | 422 | /unit     | not-responsible",
                "{'period':'2020','unit':'$-north','part':1,'text':'a'}   | 422 | /part     | unknown-part",
                "{'period':'2020','unit':'$-north','percent':100.01}      | 422 | /percent  | out-of-bounds",
                "{'period':'2020','unit':'$-north','percent':-1}          | 422 | /percent  | out-of-bounds",
                "{'period':'2020','unit':'$-north','percent':'half'}      | 400 | /percent  | wrong-format",
                "{'period':'2020','unit':'$-north','done':5}              | 400 | /done     | unknown-member",
                "{'period':'2020','unit':'$-north','text':'a\\u0000'}     | 422 | /text     | unreadable-character",
                "{'period':'2020','unit':'$-north','delivered':[{'deliverable':'ponds','quantity':1}]} | 422"
                        + " | /delivered/0/deliverable | unknown-deliverable",
                "{'period':'2020','unit':'$-north','delivered':[{'deliverable':'parks','quantity':-1}]} | 422"
                        + " | /delivered/0/quantity | out-of-bounds",
                "{'period':'2020','unit':'$-north','delivered':[{'deliverable':'parks'}]} | 422"
                        + " | /delivered/0/quantity | missing",
                "{'period':'2020','unit':'$-north','delivered':[null]} | 400 | | wrong-format",
                "{'period':'2020','unit':'$-north','evidence':[null]}  | 400 | | wrong-format",
                "{'period':'2020','unit':'$-north','evidence':[{'title':'a','url':'javascript:x'}]} | 422"
                        + " | /evidence/0/url | wrong-format",
                "{'period':'2020','unit':'$-north','evidence':[{'title':'a','url':'https://a/b','sha256':'0'}]} | 422"
                        + " | /evidence/0/sha256 | wrong-format",
            })
    void isNamedAndNotStored(String body, int status, String pointer, String code) {
        String before = stored.fingerprint();

        PROGRESS.report(body.replace('\'', '"'))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer == null ? "" : pointer))
                .body("errors[0].code", equalTo(code));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                | /percent, /reason",
                "{'percent':101,'reason':'a'}      | /percent",
                "{'percent':5}                     | /reason",
                "{'percent':5,'reason':' '}        | /reason",
                "null                              | ''",
            })
    void aPercentByHandNeedsAReasonAndIsOne(String body, String pointers) {
        String before = stored.fingerprint();

        PROGRESS.override(null, body.replace('\'', '"'))
                .statusCode(422)
                .body("errors.pointer", contains(pointers.split(", ")));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "?part=0,                 400",
        "?from=soon,              400",
        "?asOf=yesterday,         400",
        "?units=a,                400",
        "/2020-Q1.nobody,         404",
        "/nonsense,               404",
        "/2020-Q1.a.99999999999,  404",
    })
    void aQuestionThatCannotBeAnswered(String below, int status) {
        PROGRESS.get(below).statusCode(status).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/projects/near-99/progress, 404", "/progress?project=near-99, 400"})
    void aProjectThatIsNotThere(String path, int status) {
        given().get("/api/v1/plans/bad-progress" + path).then().statusCode(status);
    }
}
