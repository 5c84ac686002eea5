package org.ecoplan.indicator.measurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.indicator.SamplePlan;
import org.ecoplan.indicator.Stored;
import org.ecoplan.testkit.Backends;
import org.ecoplan.testkit.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class MeasurementHistoryTest {

    @Inject
    Stored stored;

    @Inject
    AgroalDataSource database;

    @Test
    void anyMomentCanBeAskedForAsItStoodThen() {
        String plan = loaded("as-of");
        String first = push(plan, "2020-01", "1").extract().path("recordedAt");
        String second = push(plan, "2020-01", "2").extract().path("recordedAt");
        push(plan, "2020-02", "3");
        withdraw(plan, "1.1-990000-2020-01", "\"r2\"", "").statusCode(200);

        asOf(plan, "2000-01-01T00:00:00Z").body("items", empty());
        asOf(plan, first).body("items.value", contains(1));
        asOf(plan, second).body("items.value", contains(2)).body("items.revision", contains(2));
        asOf(plan, "2999-01-01T00:00:00Z").body("items.value", contains(3));
    }

    @Test
    void aWithdrawalIsARevisionThatSaysWhoAndWhy() {
        String plan = loaded("withdrawn");
        push(plan, "2020", "5");

        withdraw(plan, "1.1-990000-2020", "\"r1\"", "?reason=误报&recordedBy=统计局")
                .statusCode(200)
                .header("ETag", "\"r2\"")
                .body("outcome", equalTo("revised"))
                .body("withdrawn", is(true))
                .body("value", nullValue())
                .body("reason", equalTo("误报"))
                .body("recordedBy", equalTo("统计局"));

        given().get(path(plan)).then().body("items.id", not(hasItem("1.1-990000-2020")));
        given().get(path(plan) + "/1.1-990000-2020").then().statusCode(200).body("withdrawn", is(true));
        given().get(path(plan) + "/1.1-990000-2020/revisions")
                .then()
                .body("items.withdrawn", contains(null, true))
                .body("items[0].value", equalTo(5));
        stored.untilOutboxIsEmpty();
        assertThat(PublishedEvents.of(EventType.MEASUREMENT_RECORDED, plan + "/1.1/990000/2020"))
                .last()
                .satisfies(event ->
                        assertThat(event.value()).contains("\"withdrawn\":true").doesNotContain("\"value\""));
        withdraw(plan, "1.1-990000-2020", "\"r1\"", "").statusCode(200).body("outcome", equalTo("unchanged"));
        push(plan, "2020", "5").statusCode(201).body("revision", equalTo(3)).body("withdrawn", nullValue());
    }

    @Test
    void withdrawingSaysWhatItIsBasedOn() {
        String plan = loaded("withdrawn-on-top");
        push(plan, "2020", "5");

        withdraw(plan, "1.1-990000-2020", null, "").statusCode(428);
        withdraw(plan, "1.1-990000-2020", "\"r7\"", "").statusCode(412);
        withdraw(plan, "1.1-990000-2019-01", "\"r1\"", "").statusCode(404);

        given().get(path(plan) + "/1.1-990000-2020").then().body("revision", equalTo(1));
    }

    @Test
    void changesComeInPagesWithWithdrawalsAndGoOnWhereTheyEnded() {
        String plan = loaded("changes");
        JsonPath start = changes(plan, "updatedAfter=2000-01-01T00:00:00Z");
        push(plan, "2020-01", "1");
        push(plan, "2020-02", "2");
        push(plan, "2020-01", "3");
        withdraw(plan, "1.1-990000-2020-02", "\"r1\"", "").statusCode(200);
        push(plan, "2020-03", "4");

        JsonPath first = changes(plan, "limit=2&updatedAfter=" + start.getString("updatedAfter"));
        JsonPath second = changes(
                plan, "limit=2&updatedAfter=" + start.getString("updatedAfter") + "&cursor=" + first.getString("next"));

        assertThat(first.getString("updatedAfter")).isNull();
        assertThat(second.getString("next")).isNull();
        List<String> ids = new ArrayList<>(first.getList("items.id"));
        ids.addAll(second.getList("items.id"));
        assertThat(ids).containsExactly("1.1-990000-2020-01", "1.1-990000-2020-02", "1.1-990000-2020-03");
        assertThat(first.getList("items.withdrawn")).containsExactly(null, true);
        assertThat(changes(plan, "updatedAfter=" + second.getString("updatedAfter"))
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void aChangeThatIsStoredBeforeButSeenAfterAnotherIsNotMissed() throws SQLException {
        String plan = loaded("late-commit");
        push(plan, "2020-01", "1");
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("""
                    with late as (
                        update measurement set note = 'late', revision = 2
                        where plan = 'late-commit' and period = '2020-01' returning *)
                    insert into measurement_revision (measurement_id, plan, revision, value, note, recorded_at)
                    select id, plan, revision, value, note, recorded_at from late""");
            push(plan, "2020-02", "2");
            JsonPath meanwhile = changes(plan, "updatedAfter=2000-01-01T00:00:00Z");
            assertThat(meanwhile.getList("items.note")).doesNotContain("late");
            slow.commit();

            assertThat(changes(plan, "updatedAfter=" + meanwhile.getString("updatedAfter"))
                            .getList("items.note"))
                    .contains("late");
        }
    }

    @Test
    void theNewestOfEachSubIndicatorIsWhatCountsForAYear() {
        String plan = loaded("newest");
        push(plan, "2020", "1");
        push(plan, "2020-12", "2");
        push(plan, "2021-06", "3");

        given().get(path(plan) + "/newest?year=2020")
                .then()
                .statusCode(200)
                .body("items.find { it.subIndicator == '1.1' }.period", equalTo("2020"));
        given().get(path(plan) + "/newest")
                .then()
                .body("items.find { it.subIndicator == '1.1' }.period", equalTo("2021-06"))
                .body("items.find { it.subIndicator == '1.2' }.stage", equalTo("none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=yesterday",
                "updatedAfter=x",
                "updatedAfter=2020-01-01",
                "updatedAfter=x1&cursor=MQ",
                "subIndicator=9",
                "region=000000",
                "status=final",
                "from=2020-13"
            })
    void refusesWhatCannotBeAsked(String query) {
        given().get(path(loaded("asked")) + "?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private static String loaded(String plan) {
        SamplePlan.named(plan)
                .without("/indicators/0/subIndicators/0/baseline")
                .with("/indicators/0/subIndicators/0/standard/criterion", "{\"type\":\"at-least\",\"value\":1}")
                .with("/indicators/0/subIndicators/0/targets/1/criterion", "{\"type\":\"at-least\",\"value\":1}")
                .load()
                .statusCode(anyOf(is(200), is(201)));
        return plan;
    }

    private static ValidatableResponse push(String plan, String period, String value) {
        return given().contentType("application/json")
                .body("{\"subIndicator\":\"1.1\",\"region\":\"990000\",\"period\":\"%s\",\"value\":%s}"
                        .formatted(period, value))
                .post(path(plan))
                .then();
    }

    private static ValidatableResponse withdraw(String plan, String id, String tag, String query) {
        return (tag == null ? given() : given().header("If-Match", tag))
                .delete(path(plan) + "/" + id + query)
                .then();
    }

    private static ValidatableResponse asOf(String plan, String moment) {
        return given().get(path(plan) + "?subIndicator=1.1&asOf=" + moment)
                .then()
                .statusCode(200);
    }

    private static JsonPath changes(String plan, String query) {
        return given().get(path(plan) + "?subIndicator=1.1&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String path(String plan) {
        return "/api/v1/plans/" + plan + "/measurements";
    }
}
