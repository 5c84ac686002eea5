package org.ecoplan.project.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.ecoplan.project.Stored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class LoadProgressTest {

    private static final String CSV = """
            project,part,period,unit,percent,delivered,text,evidence
            near-1,,2020-Q2,$-north,,parks=3.50,六月,
            near-1,,2020-Q1,$-north,,parks=3,,"[{""title"":""验收"",""url"":""https://archive.example.org/1"",""sha256"":""9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08""}]"
            near-2,1,2020-Q1,$-south,40,,整治,
            """;

    private static final String ROW = """
            {"project":"near-1","period":"2020-Q2","unit":"$-north","text":"六月",\
            "delivered":[{"deliverable":"parks","quantity":3.50}]}""";

    @Inject
    Stored stored;

    private static ValidatableResponse load(Progress progress, String type, String query, String body) {
        return given().contentType(type + "; charset=UTF-8")
                .body(progress.text(body).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/plans/" + progress.plan() + "/progress/batch" + query)
                .then();
    }

    private static ValidatableResponse listed(Progress progress) {
        return given().get("/api/v1/plans/" + progress.plan() + "/progress?sort=project,period")
                .then()
                .statusCode(200);
    }

    @Test
    void aTableIsTakenInTheOrderOfItsPeriods() {
        Progress progress = Progress.ofParks("load-csv");

        // the second quarter stands before the first, whose quantity is less
        load(progress, "text/csv", "", CSV).statusCode(200).body("created", equalTo(3));

        listed(progress)
                .body("items.project", contains("near-1", "near-1", "near-2"))
                .body("items.period", contains("2020-Q1", "2020-Q2", "2020-Q1"))
                .body("items[0].evidence[0].title", equalTo("验收"))
                .body(containsString("\"quantity\":3.50"));
        // 3.50 of 9.30 is 37.634… %; the project is told of once
        given().get("/api/v1/plans/load-csv/projects/near-1")
                .then()
                .body("revision", equalTo(2))
                .body(containsString("\"percent\":37.63"));
        load(progress, "text/csv", "", CSV).statusCode(200).body("unchanged", equalTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void aRowInJsonIsAReport(String type) {
        boolean array = type.endsWith("/json");
        Progress progress = Progress.ofParks(array ? "load-json" : "load-ndjson");
        String body = array ? "[" + ROW + "]" : ROW;

        load(progress, type, "", body).statusCode(200).body("created", equalTo(1));
        load(progress, type, "", body).statusCode(200).body("unchanged", equalTo(1));
        load(progress, type, "", body.replace("六月", "七月").replace("{\"project\"", "{\"reason\":\"误\",\"project\""))
                .statusCode(200)
                .body("revised", equalTo(1));

        listed(progress).body("items.text", contains("七月")).body("items.revision", contains(2));
    }

    @Test
    void theHistoryOfAProjectNamesEveryoneWhoStandsForALoad() {
        Progress progress = Progress.ofParks("load-names");
        String table = """
                project,period,unit,delivered,recordedBy,reason
                near-1,2020-Q2,$-north,parks＝4；,Li Hua,
                near-1,2020-Q1,$-north,parks=3.50;,Wang Fang,补报
                near-1,2020-Q1,$-south,parks=1,Li Hua,
                """;

        load(progress, "text/csv", "", table).statusCode(200).body("created", equalTo(3));

        given().get("/api/v1/plans/load-names/projects/near-1/revisions")
                .then()
                .statusCode(200)
                .body("items.change", contains("DEFINITION", "PROGRESS"))
                .body("items[1].recordedBy", equalTo("Wang Fang; Li Hua"))
                .body("items[1].reason", equalTo("补报"));
    }

    @Test
    void aRehearsalStoresNothing() {
        Progress progress = Progress.ofParks("load-dry");
        String before = stored.fingerprint();

        load(progress, "text/csv", "?dryRun=true", CSV).statusCode(200).body("created", equalTo(3));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void oneBadRowRefusesAllUnlessTheGoodOnesAreWanted() {
        Progress progress = Progress.ofParks("load-bad");
        String bad = CSV + "near-1,,2020-Q3,$-north,,parks=1,,\nnear-9,,2020-Q1,$-north,5,,,\n";
        String before = stored.fingerprint();

        String rejected = load(progress, "text/csv", "", bad)
                .statusCode(422)
                .body("errors.code", contains("unknown-project", "less-than-before"))
                .body("errors.field", contains("project", "delivered.0.quantity"))
                .body("errors.line", contains(6, 5))
                .extract()
                .path("rejectedRows");
        assertThat(stored.fingerprint()).isEqualTo(before);
        assertThat(new String(given().get(rejected).asByteArray(), StandardCharsets.UTF_8))
                .contains("near-9", "a decrease needs a reason");

        load(progress, "text/csv", "?mode=partial", bad)
                .statusCode(200)
                .body("created", equalTo(3))
                .body("rejected", equalTo(2));
        listed(progress).body("items", hasSize(3));
    }

    @Test
    void rowsAboutTheSameAreBothRefused() {
        Progress progress = Progress.ofParks("reports-twice");

        load(progress, "application/json", "", "[" + ROW + "," + ROW.replace("3.50", "4") + "]")
                .statusCode(422)
                .body("errors.code", contains("same-key-twice", "same-key-twice"))
                .body("errors.index", contains(0, 1));
        listed(progress).body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "number, 'parks,,', delivered.0.quantity",
        "word, 'parks=many,,', delivered.0.quantity",
        "half, '[parks,,', delivered",
        "prose, ',,see the site', evidence"
    })
    void aCellThatCannotBeReadIsNamed(String what, String cells, String field) {
        Progress progress = Progress.ofParks("load-cell-" + what);
        String table = "project,period,unit,delivered,text,evidence\nnear-1,2020-Q1,$-north," + cells + "\n";

        load(progress, "text/csv", "", table)
                .statusCode(422)
                .body("errors.field", contains(field))
                .body("errors.line", contains(2));
    }
}
