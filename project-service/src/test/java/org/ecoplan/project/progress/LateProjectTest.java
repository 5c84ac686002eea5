package org.ecoplan.project.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ecoplan.project.FixedClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The park project has the years 2019 and 2020; most of it is looked at on 1 April 2020. */
@QuarkusTest
@WithTestResource(Backends.class)
class LateProjectTest {

    private static final String LATE_IN_MARCH_ELSEWHERE = "2020-03-31T17:00:00Z";

    @Inject
    FixedClock clock;

    @AfterEach
    void itIsTodayAgain() {
        clock.back();
    }

    @Test
    void aProjectIsOverdueWhenItsLastYearHasPassed() {
        Progress progress = Progress.ofParks("late-overdue");

        clock.set("2020-12-31T15:59:59Z");
        progress.standing().body("day", equalTo("2020-12-31")).body("lateness.overdue", equalTo(false));
        clock.set("2020-12-31T16:00:00Z");
        progress.standing()
                .body("day", equalTo("2021-01-01"))
                .body("lateness.overdue", equalTo(true))
                .body("lateness.atRisk", equalTo(false))
                .body("lateness.reasons.code", contains("overdue", "deliverable-overdue"))
                .body("lateness.reasons[0].figures.due", equalTo("2020-12-31"))
                .body("lateness.reasons[0].figures.days", equalTo(1))
                .body("lateness.reasons[0].text.zh", containsString("已逾期1天"))
                .body("lateness.reasons[1].deliverable", equalTo("parks"));

        progress.parks("2020", "water", "9.3").statusCode(201);
        progress.standing().body("lateness.reasons.code", contains("overdue"));
        progress.move("IN_PROGRESS", "2020-12-30");
        progress.move("COMPLETED", "2021-01-01");
        progress.standing()
                .body("lateness.overdue", equalTo(false))
                .body("lateness.reasons", hasSize(0))
                .body("percent", equalTo(100.00f));
    }

    @Test
    void aProjectIsAtRiskWhenItComesOnMoreSlowlyThanItHasToFromNowOn() {
        Progress progress = Progress.ofParks("late-at-risk");
        clock.set(LATE_IN_MARCH_ELSEWHERE);
        progress.parks("2020-Q1", "water", "4").statusCode(201);

        // 43.01 % in the 456 days since 2019 began; 56.99 % in the 275 days that are left
        progress.standing()
                .body("lateness.atRisk", equalTo(true))
                .body("lateness.overdue", equalTo(false))
                .body("lateness.reasons.code", contains("at-risk"))
                .body("lateness.reasons[0].figures.daysSinceStart", equalTo(456))
                .body("lateness.reasons[0].figures.daysLeft", equalTo(275))
                .body(containsString("\"pace\":0.0943,\"paceNeeded\":0.2072"))
                .body("lateness.reasons[0].figures.finish", equalTo("2021-11-27"));

        progress.parks("2020-04-01", "water", "6").statusCode(201);
        // 64.52 % in 456 days is 0.1415 a day, and 35.48 % in 275 days needs 0.1290
        progress.standing().body("lateness.atRisk", equalTo(false)).body("lateness.reasons", hasSize(0));
    }

    @Test
    void aProjectHasStalledWhenNothingIsHeardOfItFor120Days() {
        Progress progress = Progress.ofParks("late-stalled");
        clock.set("2020-03-30T17:00:00Z");
        progress.move("IN_PROGRESS", "2019-12-03");
        progress.standing().body("lateness.stalled", equalTo(false));

        clock.set(LATE_IN_MARCH_ELSEWHERE);
        progress.standing()
                .body("lateness.stalled", equalTo(true))
                .body("lateness.reasons.code", hasItem("stalled"))
                .body("lateness.reasons.find { it.code == 'stalled' }.figures.since", equalTo("2019-12-03"))
                .body("lateness.reasons.find { it.code == 'stalled' }.figures.days", equalTo(120));

        progress.report("{\"period\":\"2020-Q1\",\"unit\":\"$-north\",\"text\":\"招标\"}")
                .statusCode(201);
        progress.standing()
                .body("lateness.stalled", equalTo(false))
                .body("lateness.reasons.code", not(hasItem("stalled")));
    }

    @Test
    void thePaceOfASuspendedProjectIsNotJudged() {
        Progress progress = Progress.ofParks("late-suspended");
        clock.set(LATE_IN_MARCH_ELSEWHERE);
        progress.move("IN_PROGRESS", "2019-01-02");
        progress.move("SUSPENDED", "2019-02-01");

        progress.standing()
                .body("lateness.atRisk", equalTo(false))
                .body("lateness.stalled", equalTo(false))
                .body("lateness.reasons.code", contains("suspended"))
                .body("lateness.reasons[0].figures.since", equalTo("2019-02-01"));
    }
}
