package org.ecoplan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A service's OpenAPI document as it was last agreed on. The document that the running service gives must be the same,
 * so that no change of the API goes unseen; a meant one is accepted with {@code -Decoplan.openapi.update=true}.
 */
public record OpenApiSnapshot(Path file) {

    private static final String UPDATE = "ecoplan.openapi.update";

    /** The snapshot of a service, for tests that run in the service's folder. */
    public static OpenApiSnapshot of(String service) {
        return new OpenApiSnapshot(Path.of("..", "docs", "api", service + ".yaml"));
    }

    /** Fails if the running service describes another API than the snapshot does. */
    public void check() {
        check(
                given().accept("application/yaml")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                Boolean.getBoolean(UPDATE));
    }

    void check(String actual, boolean update) {
        try {
            if (update) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as(
                            "The agreed OpenAPI document. If there is none yet, or the API was meant to change: run this"
                                    + " test with -D%s=true, and have the changed file reviewed",
                            UPDATE)
                    .exists();
            assertThat(actual)
                    .as(
                            "The API is not what %s says. If that is meant: run this test with -D%s=true, and have the"
                                    + " changed file reviewed",
                            file, UPDATE)
                    .isEqualToNormalizingNewlines(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
