package org.ecoplan.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.Monitored.load;
import static org.ecoplan.indicator.Monitored.loadCsv;
import static org.ecoplan.indicator.Monitored.series;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.ecoplan.indicator.Monitored;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DerivationMarksTest {

    @Inject
    DerivationMarks marks;

    @Test
    void yearsOfTheCityThatGotObservationsAreMarked() {
        series("marks-new", "marksNew", "990001", "PT1H");

        loadCsv(
                        "marks-new,2018-12-31T15:59:59Z,1,N",
                        "marks-new,2018-12-31T16:00:00Z,1,N",
                        "marks-new,2021-06-01T00:00:00Z,1,N")
                .statusCode(200);

        assertThat(years("marksNew")).containsExactlyInAnyOrder(2018, 2019, 2021);
    }

    @Test
    void onlyYearsWhoseObservationsChangedAreMarkedAgain() {
        series("marks-again", "marksAgain", "990001", "P1Y");
        loadCsv("marks-again,2015,1,N", "marks-again,2016,1,N", "marks-again,2017,1,N")
                .statusCode(200);
        of("marksAgain").forEach(marks::clear);
        assertThat(years("marksAgain")).isEmpty();

        loadCsv("marks-again,2015,1,N", "marks-again,2016,2,N", "marks-again,2017,1,S", "marks-again,2018,1,N")
                .statusCode(200);

        assertThat(years("marksAgain")).containsExactlyInAnyOrder(2016, 2017, 2018);
    }

    @Test
    void nothingThatWasNotStoredIsMarked() {
        series("marks-none", "marksNone", "990001", "P1Y");

        load(Monitored.CSV, "?dryRun=true", "series,time,value\nmarks-none,2015,1\n")
                .statusCode(200);
        loadCsv("marks-none,2015,1,N", "marks-none,2999,1,N").statusCode(422);
        load(Monitored.CSV, "?mode=partial", "series,time,value\nmarks-none,2015,1\nmarks-none,2015,2\n")
                .statusCode(200);

        assertThat(of("marksNone")).isEmpty();
    }

    @Test
    void aMarkMadeWhileTheYearIsDerivedIsNotTakenAway() {
        series("marks-race", "marksRace", "990001", "P1Y");
        loadCsv("marks-race,2015,1,N").statusCode(200);
        DerivationMark seen = of("marksRace").get(0);

        loadCsv("marks-race,2015,2,N").statusCode(200);

        assertThat(marks.clear(seen)).isFalse();
        DerivationMark newer = of("marksRace").get(0);
        assertThat(newer.generation()).isGreaterThan(seen.generation());
        assertThat(marks.clear(newer)).isTrue();
        loadCsv("marks-race,2015,3,N").statusCode(200);
        assertThat(marks.clear(newer)).isFalse();
        assertThat(years("marksRace")).containsExactly(2015);
    }

    private List<Integer> years(String variable) {
        return of(variable).stream().map(mark -> mark.of().year()).toList();
    }

    private List<DerivationMark> of(String variable) {
        return marks.pending(10_000).stream()
                .filter(mark -> mark.of().variable().equals(variable))
                .toList();
    }
}
