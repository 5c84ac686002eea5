package org.ecoplan.indicator;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.Yaml;

/** The plan that the suite is delivered with. */
public final class RealPlan {

    public static final String CODE = "jiangmen-2019-2030";

    private static final Path FILE = Path.of("../deploy/plans", CODE, "plan.yaml");

    private RealPlan() {}

    public static byte[] yaml() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PlanDefinition definition() {
        try {
            return Yaml.mapper().readValue(yaml(), PlanDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads it; loading it again changes nothing. */
    public static ValidatableResponse load() {
        return given().contentType("application/yaml")
                .body(yaml())
                .put("/api/v1/plans/" + CODE)
                .then();
    }
}
