package org.ecoplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiSnapshotTest {

    @TempDir
    Path folder;

    @Test
    void acceptsTheSameDocument() throws IOException {
        OpenApiSnapshot snapshot = agreedOn("openapi: 3.1.0\n");

        assertThatCode(() -> snapshot.check("openapi: 3.1.0\n", false)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherDocumentAndSaysHowToAcceptIt() throws IOException {
        OpenApiSnapshot snapshot = agreedOn("openapi: 3.1.0\n");

        assertThatThrownBy(() -> snapshot.check("openapi: 3.1.0\npaths: {}\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Decoplan.openapi.update=true");
    }

    @Test
    void refusesADocumentThatWasNeverAgreedOn() {
        OpenApiSnapshot snapshot = new OpenApiSnapshot(folder.resolve("none.yaml"));

        assertThatThrownBy(() -> snapshot.check("openapi: 3.1.0\n", false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Decoplan.openapi.update=true");
    }

    @Test
    void writesTheDocumentWhenAskedTo() {
        Path file = folder.resolve("api").resolve("service.yaml");

        new OpenApiSnapshot(file).check("openapi: 3.1.0\n", true);

        assertThat(file).hasContent("openapi: 3.1.0\n");
    }

    private OpenApiSnapshot agreedOn(String document) throws IOException {
        return new OpenApiSnapshot(Files.writeString(folder.resolve("service.yaml"), document));
    }
}
