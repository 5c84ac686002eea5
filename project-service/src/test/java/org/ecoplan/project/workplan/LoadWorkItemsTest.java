package org.ecoplan.project.workplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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

@QuarkusTest
@WithTestResource(Backends.class)
class LoadWorkItemsTest {

    private static final String CSV = """
            project,part,units,content,percent,deliverables,funding,q1.what,q1.percent,q2.what,q2.percent,q4.what,q4.percent
            near-1,,$-water; $-north,新建公园,60,parks=5.00,CITY=3200000.00; COUNTY=0.5,招标,10,开工,20,完工,60
            near-2,1,$-south,整治,50,,CENTRAL=1000000,,,,,,
            """;

    @Inject
    Stored stored;

    private static ValidatableResponse load(WorkPlanFile file, String type, String query, String body) {
        return given().contentType(type + "; charset=UTF-8")
                .body(file.text(body).getBytes(StandardCharsets.UTF_8))
                .post(file.path(2020) + "/items/batch" + query)
                .then();
    }

    private static String table(String path) {
        return new String(given().get(path).then().statusCode(200).extract().asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aTableSaysTheSameAsTheItemsOfAPlan() {
        WorkPlanFile file = WorkPlanFile.of("rows-csv");

        load(file, "text/csv", "", CSV)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(0));

        String waters = "{\"project\":\"near-2\",\"part\":1,\"units\":[\"$-south\"],\"content\":\"整治\",\"percent\":50,"
                + "\"funding\":[{\"source\":\"CENTRAL\",\"amount\":1000000}]}";
        file.put(2020, file.body(WorkPlanFile.PARKS, waters)).statusCode(200).header("ETag", equalTo("\"r1\""));
    }

    @ParameterizedTest
    @CsvSource({"application/json, '[', ']'", "application/x-ndjson, '', ''"})
    void aRowInJsonIsAnItem(String type, String before, String behind) {
        WorkPlanFile file = WorkPlanFile.of("rows-" + (before.isEmpty() ? "nd" : "json"));
        String row = WorkPlanFile.PARKS.replace("\n", " ");

        load(file, type, "", before + row + behind).statusCode(200).body("created", equalTo(1));
        load(file, type, "", before + row + behind).statusCode(200).body("unchanged", equalTo(1));
        load(file, type, "", before + row.replace("60", "70") + behind)
                .statusCode(200)
                .body("revised", equalTo(1));

        file.get("/2020").body("revision", equalTo(2)).body("items[0].percent", equalTo(70));
    }

    @Test
    void aRehearsalStoresNothing() {
        WorkPlanFile file = WorkPlanFile.of("rows-dry");
        String before = stored.fingerprint();

        load(file, "text/csv", "?dryRun=true", CSV).statusCode(200).body("created", equalTo(2));

        file.get("/2020").statusCode(404);
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void eachRowThatCannotBeAcceptedIsNamedWithItsColumn() {
        WorkPlanFile file = WorkPlanFile.of("rows-bad");
        String bad = CSV.replace("60\nnear", "61\nnear")
                .replace("$-south", "$-water")
                .replace("开工,20", "开工,5");

        load(file, "text/csv", "", bad)
                .statusCode(422)
                .body("rejected", equalTo(2))
                .body("errors.field", contains("q2.percent", "q4.percent", "units.0"))
                .body("errors.code", contains("wrong-order", "more-than-the-year", "not-responsible"))
                .body("errors.line", contains(2, 2, 3));
        file.get("/2020").statusCode(404);
    }

    @Test
    void theGoodRowsAreTakenIfThatIsWanted() {
        WorkPlanFile file = WorkPlanFile.of("rows-partial");

        load(file, "text/csv", "?mode=partial", CSV + "near-9,,$-south,x,1,,,,,,,,\n")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(1))
                .body("errors[0].code", equalTo("unknown-project"));
        file.get("/2020").statusCode(200).body("items.project", contains("near-1", "near-2"));
    }

    @Test
    void rowsAboutTheSameAreBothRefused() {
        WorkPlanFile file = WorkPlanFile.of("rows-twice");

        String rejected = load(file, "text/csv", "", CSV + "near-2,1,$-south,再整治,40,,,,,,,,\n")
                .statusCode(422)
                .body("errors.code", contains("same-key-twice", "same-key-twice"))
                .body("errors.index", contains(1, 2))
                .extract()
                .path("rejectedRows");
        assertThat(table(rejected)).contains("再整治", "row 1 is about the same project and part");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"project\":\"near-1\",\"units\":\"a; b\"}' | units",
                "'{\"project\":\"near-1\",\"funding\":[{\"source\":\"MOON\"}]}' | funding.0.source",
                "'{\"project\":\"near-1\",\"q5\":{}}' | q5"
            })
    void aRowThatCannotBeReadIsNamed(String row, String field) {
        WorkPlanFile file = WorkPlanFile.of("rows-unread-" + field.replace('.', '-'));

        load(file, "application/json", "", "[" + row + "]").statusCode(422).body("errors[0].field", equalTo(field));
    }

    @Test
    void aListInARowCannotHoldNull() {
        WorkPlanFile file = WorkPlanFile.of("rows-null");

        load(file, "application/json", "", "[{\"units\":[null]},{\"q1\":{\"deliverables\":[null]}}]")
                .statusCode(422)
                .body("errors.code", contains("wrong-format", "wrong-format"));
    }

    @Test
    void aScheduleIsSaidOnce() {
        WorkPlanFile file = WorkPlanFile.of("rows-schedule");
        String both = WorkPlanFile.PARKS.replace("\"percent\":60,", "\"percent\":60,\"q3\":{\"what\":\"x\"},");

        load(file, "application/json", "", "[" + both + "]")
                .statusCode(422)
                .body("errors.field", contains("milestones"));
    }

    @Test
    void aRejectedRowInJsonCanBeMendedInItsTable() {
        WorkPlanFile file = WorkPlanFile.of("rows-mended");
        String row = WorkPlanFile.PARKS.replace("$-north", "nobody");
        String rejected = load(file, "application/json", "", "[" + row + "]")
                .statusCode(422)
                .extract()
                .path("rejectedRows");

        load(file, "text/csv", "", table(rejected).replace("nobody", "$-north"))
                .statusCode(200)
                .body("created", equalTo(1));

        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(200).header("ETag", equalTo("\"r1\""));
    }
}
