package org.ecoplan.project.workplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.project.FixedClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year from its draft to the next one, with everything that was kept of it computed by hand. */
@QuarkusTest
@WithTestResource(Backends.class)
class WorkPlanYearTest {

    private static final String CLOSURE = "{\"on\":\"2021-01-15\",\"closedBy\":\"市生态办\"}";

    @Inject
    FixedClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.back();
    }

    /** near-1 promises 9.30 parks: 0.93 of them are 10 percent. */
    private static void aYear(WorkPlanFile file) {
        file.put(
                        2020,
                        file.body(
                                WorkPlanFile.PARKS,
                                WorkPlanFile.WATERS,
                                file.item("near-3", "30"),
                                file.item("near-4", "100")))
                .statusCode(201);
        file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL).statusCode(200);
        file.step("near-1", "IN_PROGRESS", "2019-03-01");
        file.step("near-2", "IN_PROGRESS", "2019-03-01");
        file.step("near-2", "SUSPENDED", "2020-05-01");
        file.step("near-2", "IN_PROGRESS", "2020-08-01");
        file.step("near-4", "IN_PROGRESS", "2020-02-01");
        parks(file, "2019", "0.93");
        parks(file, "2020-Q1", "0.93");
        parks(file, "2020-Q2", "1.86");
        parks(file, "2020-Q4", "4.65");
        file.report("near-2", "{\"part\":1,\"period\":\"2020-Q1\",\"unit\":\"$-south\",\"percent\":30}");
    }

    private static void parks(WorkPlanFile file, String period, String quantity) {
        file.report(
                "near-1",
                "{\"period\":\"" + period + "\",\"unit\":\"$-water\",\"delivered\":[{\"deliverable\":\"parks\","
                        + "\"quantity\":" + quantity + "}]}");
    }

    @Test
    void closingAYearFindsWhatWasKept() {
        WorkPlanFile file = WorkPlanFile.of("year-kept");
        aYear(file);

        file.post(2020, "closure", "\"r2\"", CLOSURE)
                .statusCode(200)
                .header("ETag", equalTo("\"r3\""))
                .body("status", equalTo("CLOSED"))
                .body("frozen", equalTo(true))
                .body("computedAt", equalTo("2026-03-31T17:00:00Z"))
                .body("items.project", contains("near-1", "near-2", "near-3", "near-4"))
                .body("items.outcome", contains("PARTLY", "PARTLY", "NOT_KEPT", "NOT_KEPT"))
                .body("items.code", contains("partly-reached", "partly-reached", "not-started", "nothing-reported"))
                .body("items[0].milestones.outcome", contains("KEPT", "KEPT", "PARTLY"))
                .body("items[1].milestones.outcome", contains("KEPT", "NOT_ASSESSABLE", "PARTLY"))
                .body("items[1].milestones.code", contains("reached", "suspended", "partly-reached"))
                .body(containsString("\"promised\":5.00,\"before\":0.93,\"reached\":4.65,\"kept\":false"))
                .body("items[0].reason.zh", containsString("进度承诺60%，实际50.00%"))
                .body("total.items.total", equalTo(4))
                .body("total.items.partly", equalTo(2))
                .body("total.items.notKept", equalTo(2))
                .body("total.milestones.total", equalTo(8))
                .body("total.milestones.kept", equalTo(3))
                .body("total.milestones.notAssessable", equalTo(1))
                .body("total.milestones.keptPercent.toString()", equalTo("42.86"))
                .body("byTask.find { it.task == 'waters' }.tallies.items.total", equalTo(3))
                .body("byUnit.find { it.unit == 'year-kept-north' }.leads.items.notKept", equalTo(2))
                .body("byUnit.find { it.unit == 'year-kept-north' }.takesPart.items.partly", equalTo(1));
    }

    @Test
    void whatWasFoundStaysWhateverIsReportedLater() {
        WorkPlanFile file = WorkPlanFile.of("year-frozen");
        aYear(file);
        String found = file.post(2020, "closure", "\"r2\"", CLOSURE)
                .statusCode(200)
                .extract()
                .asString();

        file.report(
                "near-1",
                "{\"period\":\"2020-12\",\"unit\":\"$-north\",\"delivered\":[{\"deliverable\":\"parks\",\"quantity\":9}]}");
        file.step("near-4", "COMPLETED", "2020-12-01");

        String later = file.get("/2020/keeping").statusCode(200).extract().asString();
        assertThat(later).isEqualTo(found);
    }

    @Test
    void duringTheYearWhatIsStillToComeIsNotDue() {
        WorkPlanFile file = WorkPlanFile.of("year-standing");
        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(201);
        file.step("near-1", "IN_PROGRESS", "2019-03-01");
        parks(file, "2020-Q1", "0.93");
        clock.set("2020-05-31T16:00:00Z");

        file.get("/2020/keeping")
                .statusCode(200)
                .body("frozen", equalTo(false))
                .body("day", equalTo("2020-06-01"))
                .body("items[0].outcome", equalTo("NOT_DUE"))
                .body("items[0].milestones.outcome", contains("KEPT", "NOT_DUE", "NOT_DUE"))
                .body("total.items.notDue", equalTo(1))
                .body("total.items.keptPercent", nullValue());
    }

    @Test
    void aYearIsClosedWhenItHasEndedInTheCity() {
        WorkPlanFile file = WorkPlanFile.of("year-early");
        file.put(2020, file.body(WorkPlanFile.PARKS)).statusCode(201);
        file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL).statusCode(200);

        clock.set("2020-12-31T15:59:59Z");
        file.post(2020, "closure", "\"r2\"", "{\"closedBy\":\"市生态办\"}")
                .statusCode(409)
                .body("type", equalTo("urn:ecoplan:problem:forbidden-transition"))
                .body("detail", containsString("2020 can be closed from 2021-01-01"));

        clock.set("2020-12-31T16:00:00Z");
        file.post(2020, "closure", "\"r2\"", "{\"closedBy\":\"市生态办\"}").statusCode(200);
        file.get("/2020").body("closure.on", equalTo("2021-01-01")).body("status", equalTo("CLOSED"));
    }

    @Test
    void theNextYearGoesOnWithWhatWasNotFinished() {
        WorkPlanFile file = WorkPlanFile.of("year-next");
        aYear(file);
        file.step("near-4", "CANCELLED", "2020-12-20");

        file.post(2020, "carry-over", "\"r0\"", "{\"withFunding\":true,\"recordedBy\":\"市生态办\"}")
                .statusCode(200)
                .body("to", equalTo(2021))
                .body("revision", equalTo(1))
                .body("carried", equalTo(3))
                .body("items.project", contains("near-1", "near-2", "near-3"))
                .body("items.outcome", contains("carried", "carried", "carried"))
                .body(containsString("{\"promised\":60,\"reached\":50.00,\"left\":10.00}"))
                .body(containsString("{\"deliverable\":\"parks\",\"promised\":5.00,\"reached\":4.65,\"left\":0.35}"));
        file.get("/2021")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("items.carriedFrom", contains(2020, 2020, 2020))
                .body(containsString("\"quantity\":5.00"))
                .body("items[0].funding", hasSize(2))
                .body("items[0].milestones", nullValue());

        file.post(2020, "carry-over", "\"r0\"", "{}")
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("carried", equalTo(0))
                .body("items.outcome", contains("present", "present", "present"));
    }

    @Test
    void anAmendmentIsKeptWithWhatItChangedAndThePlanAsItStood() {
        WorkPlanFile file = WorkPlanFile.of("year-amended");
        file.put(2020, file.body(WorkPlanFile.PARKS, WorkPlanFile.WATERS)).statusCode(201);
        file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL)
                .statusCode(200)
                .body("approval.document.number", equalTo("江环委〔2020〕3号"))
                .body("approval.on", equalTo("2020-01-20"));
        clock.set("2026-05-01T00:00:00Z");

        file.post(
                        2020,
                        "amendments",
                        "\"r2\"",
                        "{\"reason\":\"用地调整\",\"recordedBy\":\"市生态办\",\"set\":[" + file.item("near-3", "30") + ","
                                + file.text(WorkPlanFile.PARKS.replace("60", "55")) + "],"
                                + "\"remove\":[{\"project\":\"near-2\",\"part\":1}]}")
                .statusCode(201)
                .header("ETag", equalTo("\"r3\""))
                .body("number", equalTo(1))
                .body("changes.project", contains("near-3", "near-1", "near-2"))
                .body("changes[0].before", nullValue())
                .body("changes[1].before.percent", equalTo(60))
                .body("changes[1].after.percent", equalTo(55))
                .body("changes[2].after", nullValue());

        file.get("/2020").body("items.project", contains("near-1", "near-3")).body("amendments", equalTo(1));
        file.get("/2020?asOf=2026-04-30T00:00:00Z")
                .body("items.project", contains("near-1", "near-2"))
                .body("items[0].percent", equalTo(60))
                .body("revision", equalTo(2));
        file.get("/2020?asOf=2026-01-01T00:00:00Z").statusCode(404);
        file.get("/2020/amendments").body("items.reason", contains("用地调整")).body("items[0].changes", hasSize(3));
        file.get("/2021/amendments").statusCode(404);
    }

    @Test
    void aPlanThatLacksFundingOrScheduleIsNotApproved() {
        WorkPlanFile file = WorkPlanFile.of("year-incomplete");
        file.put(2020, file.body("{\"project\":\"near-1\",\"units\":[\"$-water\"],\"content\":\"建设\",\"percent\":60}"))
                .statusCode(201);

        file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL)
                .statusCode(409)
                .body("type", equalTo("urn:ecoplan:problem:incomplete"))
                .body("detail", equalTo("near-1 does not say what it is paid from; near-1 has no milestones"));
        file.get("/2020").body("status", equalTo("DRAFT")).body("revision", equalTo(1));
    }

    @Test
    void anEmptyDraftIsNotApproved() {
        WorkPlanFile file = WorkPlanFile.of("year-empty");
        file.put(2020, file.body()).statusCode(201).body("items", empty());

        file.post(2020, "approval", "\"r1\"", WorkPlanFile.APPROVAL)
                .statusCode(409)
                .body("detail", equalTo("it has no items"));
    }
}
