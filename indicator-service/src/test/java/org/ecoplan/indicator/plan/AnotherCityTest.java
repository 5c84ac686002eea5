package org.ecoplan.indicator.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan of a city that does not exist: nothing in the service is about the one that does. */
@QuarkusTest
@WithTestResource(Backends.class)
class AnotherCityTest {

    private static final String CODE = "yunchuan-2022-2027";
    private static final String PLAN = "/api/v1/plans/" + CODE;
    private static final Path FILE = Path.of("../deploy/plans-example", CODE, "plan.yaml");

    @BeforeEach
    void thePlanIsLoaded() throws IOException {
        given().contentType("application/yaml")
                .body(Files.readAllBytes(FILE))
                .put(PLAN)
                .then()
                .statusCode(anyOf(is(200), is(201)));
    }

    @Test
    void hasItsOwnRegionsYearsBaselinesAndNumbers() {
        given().get(PLAN).then().body("timeZone", equalTo("Asia/Urumqi")).body("horizons", contains(2024, 2027));
        given().get(PLAN + "/regions").then().body("items.code", contains("990000", "990001", "990002"));
        given().get(PLAN + "/measurements").then().body("items", hasSize(4));
        given().get(PLAN + "/requirements/1.1/2022").then().statusCode(200).body("value", equalTo(82));
    }

    @Test
    void keepsItsMethodAndItsRoundingInTheFile() {
        String exported = given().get(PLAN + "?format=yaml").asString();

        assertThat(exported).contains("decimals: 1", "method: \"LINEAR_PACE\"");
        given().contentType("application/yaml")
                .body(exported.getBytes(StandardCharsets.UTF_8))
                .put(PLAN + "?dryRun=true")
                .then()
                .body("outcome", equalTo("unchanged"));
    }

    @Test
    void usesEveryKindOfCriterion() {
        String plan = text(FILE);

        assertThat(Criterion.class.getAnnotation(JsonSubTypes.class).value())
                .extracting(JsonSubTypes.Type::name)
                .allSatisfy(type -> assertThat(plan).containsPattern("type: " + type + "\\b(?!-)"));
    }

    /** What a city is called belongs into its files; only comments and examples of the API may show it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "../project-service",
                "../reporting-service",
                "../platform/contracts",
                "../platform/service-kit"
            })
    void noCodeKnowsACity(String module) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of(module, "src/main"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(code(file)).doesNotContainPattern("(?i)jiangmen|江门|4407\\d\\d"));
        }
    }

    private static String code(Path file) {
        return text(file)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?s)examples? = (\"\"\".*?\"\"\"|\"[^\"]*\")", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
