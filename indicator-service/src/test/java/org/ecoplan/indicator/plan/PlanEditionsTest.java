package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.indicator.RealPlan;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan tried out, exported, and what it said before. */
@QuarkusTest
@WithTestResource(Backends.class)
class PlanEditionsTest {

    private static final String MAX = "/indicators/0/subIndicators/0/max";

    @Inject
    Stored stored;

    @Test
    void aDryRunSaysWhatWouldHappenAndStoresNothing() {
        SamplePlan plan = SamplePlan.named("editions-dry");
        stored.untilOutboxIsEmpty();
        Map<String, String> before = stored.counts();
        dryRun(plan)
                .statusCode(200)
                .body("outcome", equalTo("created"))
                .body("revision", equalTo(1))
                .body("dryRun", equalTo(true));
        assertThat(stored.counts()).isEqualTo(before);

        plan.load().statusCode(201).body("dryRun", equalTo(false));
        stored.untilOutboxIsEmpty();
        Map<String, String> loaded = stored.counts();
        dryRun(plan).statusCode(200).body("outcome", equalTo("unchanged")).body("changes", empty());
        dryRun(plan.with(MAX, "120"))
                .statusCode(200)
                .body("outcome", equalTo("revised"))
                .body("revision", equalTo(2))
                .body("changes.path", contains("/indicators/1/subIndicators/1.1/max"))
                .body("changes[0].before", equalTo(100))
                .body("changes[0].after", equalTo(120));
        assertThat(stored.counts()).isEqualTo(loaded);
        given().get("/api/v1/plans/editions-dry").then().header("ETag", "\"r1\"");
    }

    @Test
    void aDryRunListsEveryFault() {
        dryRun(SamplePlan.named("editions-faulty")
                        .without("/name")
                        .with("/tasks/0/domain", "\"fire\"")
                        .with(MAX, "-1"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/name",
                                "/tasks/0/domain",
                                MAX,
                                "/indicators/0/subIndicators/0/baseline/value",
                                "/indicators/0/subIndicators/0/requirements/0/value"));
    }

    @Test
    void everyEditionIsKeptAndAnyTwoCanBeCompared() {
        SamplePlan plan = SamplePlan.named("editions-kept");
        plan.load().statusCode(201);
        change(plan.with("/name/en", "\"Second\""), 1)
                .body("changes.path", contains("/name/en"))
                .body("changes.kind", contains("changed"));
        change(plan.with("/name/en", "\"Third\"").with(MAX, "120.0"), 2);

        given().get("/api/v1/plans/editions-kept/editions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(1, 2, 3))
                .body("items[0].loadedAt", notNullValue());
        given().get("/api/v1/plans/editions-kept/editions/2")
                .then()
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("name.en", equalTo("Second"));
        given().get("/api/v1/plans/editions-kept/editions/3/changes?since=1")
                .then()
                .statusCode(200)
                .body("items.path", contains("/name/en", "/indicators/1/subIndicators/1.1/max"))
                .body("items[0].before", equalTo("Sample"))
                .body("items[0].after", equalTo("Third"));
        assertThat(given().get("/api/v1/plans/editions-kept/editions/3/changes?since=1")
                        .asString())
                .contains("\"before\":100,\"after\":120.0}");
        given().get("/api/v1/plans/editions-kept/editions/1/changes?since=2")
                .then()
                .body("items.after", contains("Sample"));
        given().get("/api/v1/plans/editions-kept/editions/3/changes?since=3")
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "none/editions, 404, plan",
        "editions-asked/editions/2, 404, revision",
        "editions-asked/editions/first, 400, revision",
        "editions-asked/editions/0, 400, revision",
        "editions-asked/editions/1/changes, 400, since",
        "editions-asked/editions/1/changes?since=2, 404, since",
        "editions-asked/editions/2/changes?since=1, 404, revision",
        "editions-asked?format=xml, 400, format"
    })
    void whatIsNotThereIsNotAnswered(String path, int status, String parameter) {
        SamplePlan.named("editions-asked").load().statusCode(anyOf(is(200), is(201)));

        given().get("/api/v1/plans/" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void theExportOfTheRealPlanIsTheRealPlan() throws IOException {
        RealPlan.load().statusCode(anyOf(is(200), is(201)));
        ObjectMapper yaml = Yaml.mapper();

        String exported = export(given().queryParam("format", "yaml"), RealPlan.CODE);

        assertThat(yaml.readValue(exported, PlanDefinition.class))
                .isEqualTo(yaml.readValue(RealPlan.yaml(), PlanDefinition.class));
        given().contentType("application/yaml")
                .body(exported.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/" + RealPlan.CODE)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("unchanged"));
        assertThat(export(given().accept("application/yaml"), RealPlan.CODE)).isEqualTo(exported);
    }

    @Test
    void anExportLoadedElsewhereIsExportedByteForByte() {
        SamplePlan.named("editions-export").load().statusCode(anyOf(is(200), is(201)));
        String exported = export(given().accept("application/yaml"), "editions-export");
        assertThat(exported).contains("region: \"990000\"", "value: 10.5\n", "period: \"2019\"");
        String elsewhere = exported.replace("\"editions-export\"", "\"editions-import\"")
                .replace("value: 10.5\n", "value: 10.50\n");

        given().contentType("application/yaml")
                .body(elsewhere.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/editions-import")
                .then()
                .statusCode(anyOf(is(200), is(201)));

        assertThat(export(given().accept("application/yaml"), "editions-import"))
                .isEqualTo(elsewhere);
        assertThat(export(given().queryParam("format", "yaml"), "editions-import/editions/1"))
                .isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, application/yaml;q=0.5"})
    void whoDoesNotAskForYamlGetsJson(String accepted) {
        SamplePlan.named("editions-json").load().statusCode(anyOf(is(200), is(201)));

        given().accept(accepted)
                .get("/api/v1/plans/editions-json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", containsString("Accept"))
                .body("code", equalTo("editions-json"));
    }

    @Test
    void theSchemaIsPublished() {
        given().get("/api/v1/schemas/plan")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("https://json-schema.org/draft/2020-12/schema"));
    }

    private static ValidatableResponse dryRun(SamplePlan plan) {
        return given().contentType("application/json")
                .body(plan.json())
                .put("/api/v1/plans/" + plan.code() + "?dryRun=true")
                .then();
    }

    private static ValidatableResponse change(SamplePlan plan, int revision) {
        return given().contentType("application/json")
                .header("If-Match", "\"r" + revision + '"')
                .body(plan.json())
                .put("/api/v1/plans/" + plan.code())
                .then()
                .statusCode(200);
    }

    private static String export(RequestSpecification request, String path) {
        byte[] body = request.get("/api/v1/plans/" + path)
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }
}
