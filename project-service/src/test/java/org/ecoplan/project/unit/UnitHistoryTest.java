package org.ecoplan.project.unit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.project.Stored;
import org.ecoplan.project.Topic;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units are renamed and merged, and nothing of what was is lost. */
@QuarkusTest
@WithTestResource(Backends.class)
class UnitHistoryTest {

    private static final String UNIT = "/api/v1/units/{unit}";
    private static final String MERGER = UNIT + "/merger";

    @Inject
    Stored stored;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private static ValidatableResponse rename(String unit, String ifMatch, String name) {
        return put(unit, ifMatch, """
                {"name":{"zh":"%1$s","en":"%1$s"},"kind":"DEPARTMENT","region":"440700","since":"2021-03-01",
                 "reason":"reform","recordedBy":"Li Hua"}""".formatted(name));
    }

    private static ValidatableResponse put(String unit, String ifMatch, String body) {
        return given().contentType("application/json")
                .headers(ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch))
                .body(body)
                .put(UNIT, unit)
                .then();
    }

    private static ValidatableResponse merge(String unit, String into, String on) {
        return given().contentType("application/json")
                .body("""
                        {"into":"%s","on":"%s","reason":"reform","recordedBy":"Li Hua",
                         "document":{"zh":"机构改革方案","en":"Plan of the reform"}}""".formatted(into, on))
                .post(MERGER, unit)
                .then();
    }

    private static ValidatableResponse get(String unit) {
        return given().get(UNIT, unit).then().statusCode(200);
    }

    private static List<String> projectsOf(String plan, String unit) {
        return given().get("/api/v1/plans/{plan}/projects?unit={unit}", plan, unit)
                .path("items.code");
    }

    @Test
    void aRenamedUnitKeepsItsCodeAndEverythingThatItWas() {
        ProjectFile.small("renamed").load().statusCode(201);

        rename("renamed-water", "\"r1\"", "水务局")
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("code", equalTo("renamed-water"))
                .body("name.zh", equalTo("水务局"))
                .body("since", equalTo("2021-03-01"))
                .body("revision", equalTo(2));

        given().get(UNIT + "/revisions", "renamed-water")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2))
                .body("items.name.zh", contains("市水利局", "水务局"))
                .body("items.since", contains(null, "2021-03-01"))
                .body("items.recordedBy", contains(null, "Li Hua"))
                .body("items.reason", contains("规划项目文件 · written in the project file of renamed", "reform"))
                .body("items.recordedAt", contains("2026-03-31T17:00:00Z", "2026-03-31T17:00:00Z"));
        given().get("/api/v1/units?plan=renamed&q=水务局").then().body("items.code", contains("renamed-water"));
        given().get("/api/v1/units?plan=renamed&q=市水利局").then().body("items", empty());
        assertThat(projectsOf("renamed", "renamed-water")).containsExactly("near-1", "near-2");
    }

    @Test
    void whatWasKnownThenIsAnsweredAsItWasKnown() {
        ProjectFile.small("known").load().statusCode(201);
        stored.backdate("unit_revision", "code like 'known-%'", "2020-01-01T00:00:00Z");
        rename("known-water", "\"r1\"", "水务局").statusCode(200);
        stored.backdate("unit_revision", "code = 'known-water' and revision = 2", "2021-01-01T00:00:00Z");
        merge("known-north", "known-south", "2021-03-01").statusCode(200);

        String unit = UNIT + "?asOf={asOf}";
        given().get(unit, "known-water", "2019-12-31T23:59:59Z").then().statusCode(404);
        given().get(unit, "known-water", "2020-12-31T23:59:59Z").then().body("name.zh", equalTo("市水利局"));
        given().get(unit, "known-water", "2021-01-01T00:00:00Z")
                .then()
                .body("name.zh", equalTo("水务局"))
                .body("revision", equalTo(2));
        given().get(unit, "known-all", "2022-01-01T00:00:00Z")
                .then()
                .body("standsFor.code", contains("known-north", "known-south"));
        get("known-all").body("standsFor.code", contains("known-south"));
        given().get(unit, "known-south", "2022-01-01T00:00:00Z").then().body("mergedHere", nullValue());
        given().get("/api/v1/units?plan=known&ended=true&asOf=2022-01-01T00:00:00Z")
                .then()
                .body("items", empty());
        given().get("/api/v1/units?plan=known&ended=true").then().body("items.code", contains("known-north"));
        given().get("/api/v1/units?plan=known&ended=false")
                .then()
                .body("items.code", contains("known-all", "known-some", "known-south", "known-water"));
        given().get("/api/v1/units?plan=known&asOf=2020-06-01T00:00:00Z&sort=-code")
                .then()
                .body("items.revision", contains(1, 1, 1, 1, 1))
                .body("items.code", hasItem("known-water"));
    }

    @Test
    void aChangeNamesTheStateThatItIsBasedOn() {
        ProjectFile.small("based").load().statusCode(201);
        String before = stored.fingerprint();

        rename("based-water", null, "水务局").statusCode(428);
        rename("based-water", "\"r2\"", "水务局").statusCode(412);
        assertThat(stored.fingerprint()).isEqualTo(before);

        String read = get("based-water").extract().header("ETag");
        rename("based-water", read, "水务局").statusCode(200);
        rename("based-water", read, "另一个局").statusCode(412).body("detail", containsString("\"r2\""));
        get("based-water").body("name.zh", equalTo("水务局"));
    }

    @Test
    void theSameAgainChangesNothingAndNeedsNoPrecondition() {
        ProjectFile.small("same").load().statusCode(201);
        rename("same-water", "\"r1\"", "水务局").statusCode(200);
        merge("same-north", "same-south", "2021-03-01").statusCode(200);
        String before = stored.fingerprint();

        rename("same-water", null, "水务局").statusCode(200).header("ETag", "\"r2\"");
        merge("same-north", "same-south", "2021-03-01").statusCode(200).header("ETag", "\"r2\"");

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void ofTwoWhoRenameAtTheSameTimeOneIsRefused() {
        ProjectFile.small("race").load().statusCode(201);

        List<CompletableFuture<Integer>> renames = Stream.of("甲局", "乙局", "丙局")
                .map(name -> CompletableFuture.supplyAsync(
                        () -> rename("race-water", "\"r1\"", name).extract().statusCode()))
                .toList();

        assertThat(renames.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 412, 412);
        get("race-water").body("revision", equalTo(2));
    }

    @Test
    void aUnitCanBeEnteredByItself() {
        put("entered-culture", null, """
                        {"name":{"zh":"文旅局","en":"Culture and Tourism"},"kind":"DEPARTMENT"}""")
                .statusCode(201)
                .header("ETag", "\"r1\"")
                .header("Location", containsString("/api/v1/units/entered-culture"))
                .body("since", nullValue());

        get("entered-culture").body("name.zh", equalTo("文旅局"));
    }

    @Test
    void aMergedUnitEndsAndItsSuccessorAnswersForWhatItWasNamedFor() {
        ProjectFile.small("merged").load().statusCode(201);
        assertThat(projectsOf("merged", "merged-north")).containsExactly("near-1", "near-2");

        merge("merged-south", "merged-north", "2021-03-01")
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("endedOn", equalTo("2021-03-01"))
                .body("successor", equalTo("merged-north"))
                .body("document.zh", equalTo("机构改革方案"));

        get("merged-south").body("endedOn", equalTo("2021-03-01")).body("groups.code", contains("merged-all"));
        get("merged-north")
                .body("mergedHere.code", contains("merged-south"))
                .body("mergedHere.endedOn", contains("2021-03-01"))
                .body("groups.code", contains("merged-all"));
        get("merged-all").body("standsFor.code", contains("merged-north"));
        assertThat(projectsOf("merged", "merged-north")).containsExactly("near-1", "near-2", "far-1");
        assertThat(projectsOf("merged", "merged-south")).containsExactly("near-1", "near-2", "far-1");
        given().get("/api/v1/plans/merged/projects/far-1/units")
                .then()
                .statusCode(200)
                .body("units.code", contains("merged-north"))
                .body("units.role", contains("LEAD"))
                .body("units[0].through", contains("merged-south"))
                .body("parts", empty());
    }

    @Test
    void aMergerSentAgainWithItsKeyIsAnsweredAgain() {
        ProjectFile.small("keyed").load().statusCode(201);
        String body = "{\"into\":\"keyed-south\",\"on\":\"2021-03-01\",\"reason\":\"reform\"}";
        for (String replayed : new String[] {null, "true"}) {
            given().contentType("application/json")
                    .header("Idempotency-Key", "merger-of-keyed")
                    .body(body)
                    .post(MERGER, "keyed-north")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", equalTo(replayed))
                    .body("revision", equalTo(2));
        }
    }

    @Test
    void aMistakenMergerIsTakenBackAndStaysInTheHistory() {
        ProjectFile.small("mistaken").load().statusCode(201);
        merge("mistaken-north", "mistaken-south", "2021-03-01").statusCode(200);

        given().delete(MERGER + "?reason=wrong", "mistaken-north").then().statusCode(428);
        given().header("If-Match", "\"r1\"")
                .delete(MERGER + "?reason=wrong", "mistaken-north")
                .then()
                .statusCode(412);
        given().header("If-Match", "\"r2\"")
                .delete(MERGER, "mistaken-north")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("reason"));
        given().header("If-Match", "\"r2\"")
                .delete(MERGER + "?reason=wrong&recordedBy=Li Hua", "mistaken-north")
                .then()
                .statusCode(200)
                .header("ETag", "\"r3\"")
                .body("endedOn", nullValue())
                .body("successor", nullValue());

        given().delete(MERGER, "mistaken-north").then().statusCode(200).header("ETag", "\"r3\"");
        given().get(UNIT + "/revisions", "mistaken-north")
                .then()
                .body("items.endedOn", contains(null, "2021-03-01", null))
                .body("items.reason[2]", equalTo("wrong"));
        get("mistaken-all").body("standsFor.code", contains("mistaken-north", "mistaken-south"));
        assertThat(projectsOf("mistaken", "mistaken-north")).containsExactly("near-1", "near-2");
    }

    @Test
    void aUnitThatIsMergedOnAndOnIsFoundUnderTheLast() {
        ProjectFile.small("chain").load().statusCode(201);
        merge("chain-south", "chain-north", "2021-03-01").statusCode(200);
        merge("chain-north", "chain-water", "2023-01-01").statusCode(200);

        get("chain-water").body("mergedHere.code", contains("chain-north", "chain-south"));
        assertThat(projectsOf("chain", "chain-water")).containsExactly("near-1", "near-2", "far-1");
        given().get("/api/v1/plans/chain/projects/near-2/units")
                .then()
                .body("units.code", contains("chain-water"))
                .body("units[0].role", equalTo("LEAD"))
                .body("parts[0].number", equalTo(1))
                .body("parts[0].units[0].through", contains("chain-south", "chain-north"));
    }

    @ParameterizedTest(name = "{0} into {1}: {2}")
    @CsvSource({
        "ends-north, ends-water, 409, already-ended",
        "ends-all, ends-water, 409, group-cannot-end",
        "ends-water, ends-north, 422, ended",
        "ends-water, ends-all, 422, is-a-group",
        "ends-water, ends-gone, 422, unknown-unit",
        "ends-water, ends-water, 422, itself",
        "ends-gone, ends-water, 404, unknown-unit"
    })
    void whatCannotBeMergedIsRefused(String unit, String into, int status, String code) {
        ProjectFile.small("ends").load();
        merge("ends-north", "ends-south", "2021-03-01").statusCode(200);
        String before = stored.fingerprint();

        ValidatableResponse answer = merge(unit, into, "2021-04-01").statusCode(status);

        if (status == 409) {
            answer.body("type", equalTo("urn:ecoplan:problem:" + code));
        } else {
            answer.body("errors.code", contains(code));
        }
        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void daysThatContradictEachOtherAreRefused() {
        ProjectFile.small("order").load().statusCode(201);
        rename("order-water", "\"r1\"", "水务局").statusCode(200).body("since", equalTo("2021-03-01"));
        merge("order-north", "order-south", "2021-03-01").statusCode(200);
        String before = stored.fingerprint();

        merge("order-water", "order-south", "2021-02-28")
                .statusCode(422)
                .body("errors.pointer", contains("/on"))
                .body("errors.code", contains("wrong-order"));
        rename("order-north", "\"r2\"", "北")
                .statusCode(422)
                .body("errors.pointer", contains("/since"))
                .body("errors.code", contains("wrong-order"));

        assertThat(stored.fingerprint()).isEqualTo(before);
    }

    @Test
    void aFileThatIsLoadedLaterUndoesNeitherRenameNorMerger() {
        ProjectFile file = ProjectFile.small("later");
        file.load().statusCode(201);
        rename("later-water", "\"r1\"", "水务局").statusCode(200);
        merge("later-north", "later-south", "2021-03-01").statusCode(200);

        file.with("/projects/0/name/en", "Other parks")
                .with("/units/0/region", "\"440705\"")
                .load("\"r1\"")
                .statusCode(200);

        get("later-water")
                .body("name.zh", equalTo("水务局"))
                .body("region", equalTo("440705"))
                .body("revision", equalTo(3))
                .body("since", nullValue());
        get("later-north").body("successor", equalTo("later-south")).body("revision", equalTo(2));
    }

    @Test
    void aFileThatSaysOtherwiseThanTheDirectoryIsRefusedUntilItSaysTheSame() {
        ProjectFile file = ProjectFile.small("otherwise");
        file.load().statusCode(201);
        rename("otherwise-water", "\"r1\"", "水务局").statusCode(200);
        String before = stored.fingerprint();

        file.with("/units/0/name", "{zh: 水局, en: Waters}")
                .load("\"r1\"")
                .statusCode(422)
                .body("errors.pointer", contains("/units/0/name"))
                .body("errors.code", contains("changed-in-directory"));
        assertThat(stored.fingerprint()).isEqualTo(before);

        file.with("/units/0/name", "{zh: 水务局, en: 水务局}").load("\"r1\"").statusCode(200);
        get("otherwise-water").body("revision", equalTo(2));
        file.with("/units/0/name", "{zh: 水局, en: Waters}").load("\"r2\"").statusCode(200);
        get("otherwise-water").body("name.zh", equalTo("水局")).body("revision", equalTo(3));
    }

    @Test
    void anotherPlanMayGoOnNamingAUnitAsItsOwnersFileDoes() {
        ProjectFile.small("host").load().statusCode(201);
        ProjectFile guest = ProjectFile.small("host").with("/plan", "visitor");
        guest.load().statusCode(201);
        rename("host-water", "\"r1\"", "水务局").statusCode(200);

        guest.with("/projects/0/name/en", "Other").load("\"r1\"").statusCode(200);

        get("host-water").body("name.zh", equalTo("水务局")).body("revision", equalTo(2));
        given().get("/api/v1/units?plan=visitor").then().body("items.code", hasItem("host-water"));
        guest.without("/projects/1")
                .without("/projects/0/units/1")
                .without("/units/4")
                .load("\"r2\"");
        given().get("/api/v1/units?plan=host").then().body("items.code", hasItem("host-some"));
    }

    @Test
    void aFileMayNameAUnitThatWasEnteredByItselfIfItSaysTheSame() {
        String definition = "{\"name\":{\"zh\":\"文旅局\",\"en\":\"Culture\"},\"kind\":\"DEPARTMENT\"}";
        put("adopted-culture", null, definition).statusCode(201);
        ProjectFile file = ProjectFile.small("adopted");

        file.with("/units/-", "{code: adopted-culture, name: {zh: 文化局, en: Culture}, kind: DEPARTMENT}")
                .load()
                .statusCode(422)
                .body("errors.code", contains("defined-elsewhere"));
        file.with("/units/5/name/zh", "文旅局").load().statusCode(201);
        get("adopted-culture").body("revision", equalTo(1));

        file.with("/units/5/name/zh", "文化旅游局").load("\"r1\"").statusCode(200);
        get("adopted-culture").body("revision", equalTo(2)).body("name.zh", equalTo("文化旅游局"));
    }

    @Test
    void aCreditCodeBelongsToOneUnit() {
        String code = "1144070000000000U" + CreditCode.checkCharacter("1144070000000000U");
        ProjectFile file = ProjectFile.small("credit");
        file.with("/units/0/creditCode", code)
                .with("/units/1/creditCode", code)
                .load()
                .statusCode(422)
                .body("errors.pointer", contains("/units/1/creditCode"))
                .body("errors.code", contains("twice"));
        file.without("/units/1/creditCode").load().statusCode(201);
        get("credit-water").body("creditCode", equalTo(code));

        ProjectFile.small("debit")
                .with("/units/2/creditCode", code)
                .load()
                .statusCode(422)
                .body("errors.pointer", contains("/units/2/creditCode"))
                .body("errors[0].message", containsString("credit-water"));
        put("credit-north", "\"r1\"", """
                        {"name":{"zh":"北","en":"North"},"kind":"GOVERNMENT","creditCode":"%s","reason":"found"}""".formatted(code))
                .statusCode(422)
                .body("errors.pointer", contains("/creditCode"))
                .body("errors.code", contains("twice"));

        file.without("/units/0/creditCode")
                .with("/units/1/creditCode", code)
                .load("\"r1\"")
                .statusCode(200);
        get("credit-north").body("creditCode", equalTo(code));
        get("credit-water").body("creditCode", nullValue());
    }

    @Test
    void everyStateIsToldWhole() {
        ProjectFile.small("states").load().statusCode(201);
        rename("states-water", "\"r1\"", "水务局").statusCode(200);
        merge("states-water", "states-north", "2021-03-01").statusCode(200);

        List<JsonNode> events = new Topic(kafka, "ecoplan.units")
                .read("states-water", 3).stream().map(Topic::json).toList();

        assertThat(events).extracting(event -> event.at("/revision").asLong()).containsExactly(1L, 2L, 3L);
        assertThat(events.get(0).has("since")).isFalse();
        assertThat(events.get(1).at("/unit/name/zh").asText()).isEqualTo("水务局");
        assertThat(events.get(1).at("/since").asText()).isEqualTo("2021-03-01");
        assertThat(events.get(1).has("endedOn")).isFalse();
        assertThat(events.get(2).at("/unit/name/zh").asText()).isEqualTo("水务局");
        assertThat(events.get(2).at("/endedOn").asText()).isEqualTo("2021-03-01");
        assertThat(events.get(2).at("/successor").asText()).isEqualTo("states-north");
    }

    @Test
    void aGroupsMembersCanBeChangedInTheDirectory() {
        ProjectFile.small("regroup").load().statusCode(201);
        put("regroup-all", "\"r1\"", """
                        {"name":{"zh":"各区政府","en":"All"},"kind":"GROUP","members":["regroup-south"],"reason":"reform"}""").statusCode(200);

        assertThat(projectsOf("regroup", "regroup-north")).containsExactly("near-2");
        given().get("/api/v1/units?group=regroup-all").then().body("items.code", contains("regroup-south"));
        get("regroup-north").body("groups", nullValue());
        given().get("/api/v1/units?group=regroup-all").then().body("items.code", not(hasItem("regroup-north")));
    }
}
