package org.ecoplan.project.workplan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
class WorkPlanDraftTest {

    @Test
    void aDraftIsReplacedAsAWholeOnTopOfWhatWasRead() {
        WorkPlanFile file = WorkPlanFile.of("draft-replaced");

        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(201).header("ETag", equalTo("\"r1\""));
        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(200).header("ETag", equalTo("\"r1\""));
        file.put(2020, file.body(WorkPlanFile.WATERS)).statusCode(428);
        file.put(2020, "\"r1\"", file.body(WorkPlanFile.WATERS)).statusCode(200).header("ETag", equalTo("\"r2\""));
        file.put(2020, "\"r1\"", file.body(WorkPlanFile.PARKS)).statusCode(412);

        file.get("/2020")
                .body("items.project", contains("near-2"))
                .body("recordedBy", equalTo("市生态办"))
                .body("funds.total", equalTo(1000000));
    }

    @Test
    void moneyIsAddedUpToTheFen() {
        WorkPlanFile file = WorkPlanFile.of("draft-funds");

        String body = file.put(2020, file.body(WorkPlanFile.PARKS, WorkPlanFile.WATERS))
                .statusCode(201)
                .extract()
                .asString();

        assertThat(body)
                .contains("\"funds\":{\"total\":4200000.50,\"bySource\":[{\"source\":\"CENTRAL\",\"amount\":1000000},"
                        + "{\"source\":\"CITY\",\"amount\":3200000.00},{\"source\":\"COUNTY\",\"amount\":0.5}]}");
    }

    @Test
    void ofManyWhoDraftAYearAtOnceOneIsFirstAndNoneFails() {
        WorkPlanFile file = WorkPlanFile.of("draft-race");

        List<Integer> statuses = Stream.iterate(1, i -> i + 1)
                .limit(6)
                .map(i -> CompletableFuture.supplyAsync(() -> file.put(2020, file.body(file.item("near-3", "" + i)))
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).filteredOn(status -> status != 201).containsOnly(428);
        file.get("/2020").body("revision", equalTo(1));
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        WorkPlanFile file = WorkPlanFile.of("draft-editors");
        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(201);

        List<Integer> statuses = Stream.of("30", "40")
                .map(percent -> CompletableFuture.supplyAsync(
                        () -> file.put(2020, "\"r1\"", file.body(file.item("near-3", percent)))
                                .extract()
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, closure, 'a work plan that is DRAFT can be replaced or added to or approved, not closed'",
        "DRAFT, amendments, 'a work plan that is DRAFT can be replaced or added to or approved, not amended'",
        "DRAFT, carry-over, 'a work plan that is DRAFT can be replaced or added to or approved, not carried over'",
        "APPROVED, approval, 'a work plan that is APPROVED can be amended or carried over or closed, not approved'",
        "APPROVED, put, 'a work plan that is APPROVED can be amended or carried over or closed, not replaced'",
        "APPROVED, items/batch, 'a work plan that is APPROVED can be amended or carried over or closed, not added to'",
        "CLOSED, put, 'a work plan that is CLOSED can be carried over, not replaced'",
        "CLOSED, amendments, 'a work plan that is CLOSED can be carried over, not amended'",
        "CLOSED, closure, 'a work plan that is CLOSED can be carried over, not closed'"
    })
    void whatCannotBeDoneWhereItStandsIsRefusedWithWhatCan(WorkPlanStatus status, String step, String detail) {
        WorkPlanFile file =
                WorkPlanFile.of("state-" + status.name().toLowerCase(Locale.ROOT) + "-" + step.replace('/', '-'));
        String body = file.body(WorkPlanFile.PARKS);
        file.put(2020, body).statusCode(201);
        if (status != WorkPlanStatus.DRAFT) {
            file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL).statusCode(200);
        }
        if (status == WorkPlanStatus.CLOSED) {
            file.post(2020, "closure", "\"r2\"", "{\"closedBy\":\"x\"}").statusCode(200);
        }

        (step.equals("put")
                        ? file.put(2020, "*", body)
                        : file.post(2020, step, "*", step.contains("batch") ? "[]" : "{}"))
                .statusCode(409)
                .body("type", equalTo("urn:ecoplan:problem:forbidden-transition"))
                .body("detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource({"approval, 1", "amendments, 2", "closure, 2"})
    void aDecisionIsAboutWhatWasRead(String decision, int revision) {
        WorkPlanFile file = WorkPlanFile.of("decision-" + decision);
        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(201);
        if (revision == 2) {
            file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL).statusCode(200);
        }
        String body = switch (decision) {
            case "approval" -> WorkPlanFile.APPROVAL;
            case "closure" -> "{\"closedBy\":\"x\"}";
            default -> "{\"reason\":\"x\",\"recordedBy\":\"x\",\"set\":[" + file.item("near-3", "1") + "]}";
        };

        file.post(2020, decision, "\"r9\"", body).statusCode(412);
        given().contentType("application/json")
                .body(body)
                .post(file.path(2020) + "/" + decision)
                .then()
                .statusCode(428);
        file.get("/2020").body("revision", equalTo(revision));
    }

    @Test
    void itemsAreListedFilteredAndSavedAsATable() {
        WorkPlanFile file = WorkPlanFile.of("draft-listed");
        file.put(2020, file.body(WorkPlanFile.PARKS, WorkPlanFile.WATERS, file.item("near-3", "30")))
                .statusCode(201);

        file.get("/2020/items")
                .statusCode(200)
                .body("items.project", contains("near-1", "near-2", "near-3"))
                .body("items[0].label", equalTo("公园建设"));
        file.get("/2020/items?unit=draft-listed-north").body("items.project", contains("near-1", "near-3"));
        file.get("/2020/items?unit=draft-listed-south").body("items.project", contains("near-2"));
        file.get("/2020/items?task=parks").body("items.project", contains("near-1"));
        file.get("/2020/items?project=near-2").body("items.part", contains(1));
        file.get("/2020/items?project=near-9").body("items", empty());
        file.get("/2020/items?sort=-funds&fields=project")
                .body("items.project", contains("near-1", "near-2", "near-3"));
        file.get("/2020/items?format=csv")
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .body(containsString("draft-listed-water; draft-listed-north"))
                .body(containsString("3200000.50"));
        file.get("").body("items.year", contains(2020)).body("items.items", contains(3));
    }

    @Test
    void aGroupsItemIsFoundByItsMembers() {
        WorkPlanFile file = WorkPlanFile.of("draft-group");
        file.put(2020, file.body(WorkPlanFile.PARKS.replace("$-north", "$-all")))
                .statusCode(201);

        file.get("/2020/items?unit=draft-group-south").body("items.project", contains("near-1"));
        file.get("/2020/items?unit=draft-group-gone").body("items", empty());
    }

    @Test
    void aYearWithoutAWorkPlanIsNotFound() {
        WorkPlanFile file = WorkPlanFile.of("draft-none");

        file.get("/2020").statusCode(404).body("errors[0].code", equalTo("unknown-work-plan"));
        file.get("/2020/items").statusCode(404);
        file.get("/2020/keeping").statusCode(404);
        file.get("").statusCode(200).body("items", empty());
        given().get("/api/v1/plans/gone/work-plans").then().statusCode(404);
    }
}
