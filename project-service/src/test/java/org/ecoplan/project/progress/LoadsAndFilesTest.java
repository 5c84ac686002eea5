package org.ecoplan.project.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecoplan.project.ProjectFile;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

/** A load of reports and a load of a project file both lock many projects. */
@QuarkusTest
@WithTestResource(Backends.class)
class LoadsAndFilesTest {

    private static final int TIMES = 40;

    @Test
    void neverWaitForEachOtherInACircle() {
        ProjectFile.small("circle").load().statusCode(201);

        CompletableFuture<List<Integer>> files = CompletableFuture.supplyAsync(() -> IntStream.range(0, TIMES)
                .map(i -> ProjectFile.small("circle")
                        .with("/projects/0/name/en", "Name " + i)
                        .load("*")
                        .extract()
                        .statusCode())
                .boxed()
                .toList());
        CompletableFuture<List<Integer>> loads = CompletableFuture.supplyAsync(() -> IntStream.range(0, TIMES)
                .map(i -> given().contentType("text/csv")
                        .body("""
                                project,period,unit,percent,reason
                                near-1,2020,circle-water,%1$d,again
                                near-2,2020,circle-water,%1$d,again
                                far-1,2021,circle-south,%1$d,again
                                """.formatted(i))
                        .post("/api/v1/plans/circle/progress/batch")
                        .statusCode())
                .boxed()
                .toList());

        assertThat(files.join()).containsOnly(200);
        assertThat(loads.join()).containsOnly(200);
    }
}
