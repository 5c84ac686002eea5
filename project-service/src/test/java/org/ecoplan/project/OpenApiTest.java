package org.ecoplan.project;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class OpenApiTest {

    @Test
    void theApiIsTheOneThatWasAgreedOn() {
        OpenApiSnapshot.of("project-service").check();
    }
}
