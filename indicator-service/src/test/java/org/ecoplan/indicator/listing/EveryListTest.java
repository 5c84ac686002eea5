package org.ecoplan.indicator.listing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every list of the service, whatever it lists. */
@QuarkusTest
@WithTestResource(Backends.class)
class EveryListTest {

    private static final String PLAN = "/api/v1/plans/every-list";

    @BeforeEach
    void thePlanIsLoaded() {
        SamplePlan.named("every-list").load().statusCode(anyOf(is(200), is(201)));
        given().contentType("application/json").body("""
                        {"variable":"listed","region":"990000","step":"P1D","unit":{"zh":"1","en":"1"},
                         "name":{"zh":"指数","en":"Index"}}""").put("/api/v1/series/every-list-series");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/plans",
                "/api/v1/series",
                PLAN + "/regions",
                PLAN + "/indicators",
                PLAN + "/requirements",
                PLAN + "/requirements/1.1/2019/revisions",
                PLAN + "/editions",
                PLAN + "/measurements",
                PLAN + "/measurements/newest",
                PLAN + "/measurements/1.1-990000-2019/revisions"
            })
    void isATableAndHasATagAndRefusesWhatItDoesNotKnow(String list) throws IOException {
        String tag = given().get(list).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(list).then().statusCode(304);

        String csv = given().get(list + "?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        List<Row> rows = workbook(given().get(list + "?format=xlsx").asByteArray());

        assertThat(csv.lines().count()).isGreaterThan(1);
        assertThat(rows).hasSize(Math.toIntExact(csv.lines().count()));
        assertThat(rows.get(0).getCellText(0)).isEqualTo(csv.substring(1).split("[,\r]")[0]);
        for (String query : List.of("sort=nothing", "fields=nothing", "format=pdf", "cursor=x", "limit=0", "q=")) {
            given().get(list + "?" + query).then().statusCode(400).contentType("application/problem+json");
        }
    }

    private static List<Row> workbook(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getFirstSheet().read();
        }
    }
}
