package org.ecoplan.project.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDirectoryTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 2, 28);
    private static final LocalDate REFORM = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 1, 1);

    /** Highways became part of transport in 2021, and transport of works in 2023. East is governed by north since 2021. */
    private static final UnitDirectory DIRECTORY = new UnitDirectory(List.of(
            acting("water"),
            ended("highways", "2021-03-01", "transport"),
            ended("transport", "2023-01-01", "works"),
            acting("works"),
            acting("north"),
            ended("east", "2021-03-01", "north"),
            acting("south"),
            group("all", "north", "east", "south"),
            group("roads", "highways", "water"),
            group("some")));

    private static DirectoryEntry acting(String code) {
        return new DirectoryEntry(unit(code, Unit.Kind.DEPARTMENT), null, null, 1);
    }

    private static DirectoryEntry ended(String code, String on, String successor) {
        return new DirectoryEntry(unit(code, Unit.Kind.DEPARTMENT), LocalDate.parse(on), successor, 2);
    }

    private static DirectoryEntry group(String code, String... members) {
        return new DirectoryEntry(unit(code, Unit.Kind.GROUP, members), null, null, 1);
    }

    private static Unit unit(String code, Unit.Kind kind, String... members) {
        return new Unit(code, new LocalizedText(code, code), kind, null, null, List.of(members));
    }

    private static Project project(List<String> units, List<String> relevant, Part... parts) {
        return new Project(
                "near-1",
                1,
                Project.Term.NEAR,
                "parks",
                null,
                null,
                new YearSpan(2019, 2020),
                units,
                relevant,
                null,
                null,
                null,
                List.of(parts));
    }

    private static List<String> answering(LocalDate day, String... units) {
        return described(DIRECTORY.answering(project(List.of(units), List.of()), day));
    }

    /** As "role code", with what led there. */
    private static List<String> described(List<AnsweringUnit> answering) {
        return answering.stream()
                .map(unit -> unit.role() + " " + unit.code()
                        + (unit.through().isEmpty() ? "" : " < " + String.join(" < ", unit.through()))
                        + (unit.undetermined() ? " ?" : ""))
                .toList();
    }

    @Test
    void theFirstLeadsAndTheOthersTakePart() {
        assertThat(answering(LATER, "water", "south", "works"))
                .containsExactly("LEAD water", "PARTICIPANT south", "PARTICIPANT works");
    }

    @Test
    void aGroupIsItsMembers() {
        assertThat(answering(BEFORE, "water", "all"))
                .containsExactly(
                        "LEAD water", "PARTICIPANT north < all", "PARTICIPANT east < all", "PARTICIPANT south < all");
    }

    @Test
    void everyoneInAGroupLeadsIfTheGroupDoes() {
        assertThat(answering(BEFORE, "roads", "south"))
                .containsExactly("LEAD highways < roads", "LEAD water < roads", "PARTICIPANT south");
    }

    @Test
    void whoIsNamedTwiceIsThereOnceForTheFirst() {
        assertThat(answering(BEFORE, "south", "all"))
                .containsExactly("LEAD south", "PARTICIPANT north < all", "PARTICIPANT east < all");
    }

    @Test
    void aGroupWithoutMembersIsWhomTheProjectNames() {
        assertThat(described(DIRECTORY.answering(project(List.of("water", "some"), List.of("south")), LATER)))
                .containsExactly("LEAD water", "PARTICIPANT south < some");
    }

    @Test
    void aGroupOfWhichNobodySaysWhomItMeansStaysUndetermined() {
        assertThat(answering(LATER, "water", "some")).containsExactly("LEAD water", "PARTICIPANT some ?");
    }

    @Test
    void aPartHasUnitsOfItsOwnAndTakesItsProjectsWordForWhomAGroupMeans() {
        Part silent = new Part(1, null, null, List.of("some"), List.of(), null);
        Part telling = new Part(2, null, null, List.of("some"), List.of("north"), null);
        Project project = project(List.of("water", "some"), List.of("south"), silent, telling);

        assertThat(described(DIRECTORY.answering(project, silent, LATER))).containsExactly("LEAD south < some");
        assertThat(described(DIRECTORY.answering(project, telling, LATER))).containsExactly("LEAD north < some");
    }

    @Test
    void fromTheDayOfAMergerTheSuccessorActs() {
        assertThat(answering(BEFORE, "highways")).containsExactly("LEAD highways");
        assertThat(answering(REFORM, "highways")).containsExactly("LEAD transport < highways");
        assertThat(answering(LATER, "highways")).containsExactly("LEAD works < highways < transport");
    }

    @Test
    void aMemberThatWasMergedIsItsSuccessorOnce() {
        assertThat(answering(LATER, "all")).containsExactly("LEAD north < all", "LEAD south < all");
        assertThat(DIRECTORY.membersOf("roads", LATER))
                .extracting(UnitReference::code, UnitReference::insteadOf)
                .containsExactly(tuple("works", "highways"), tuple("water", null));
        assertThat(DIRECTORY.membersOf("water", LATER)).isEmpty();
    }

    @ParameterizedTest(name = "{0} can be named as {1}")
    @CsvSource({
        "water, water roads",
        "works, works transport highways roads",
        "transport, transport highways roads",
        "north, north east all",
        "east, east all",
        "all, all",
        "gone, gone"
    })
    void aUnitIsFoundUnderEveryNameAPlanMayGiveIt(String unit, String names) {
        assertThat(DIRECTORY.namesOf(unit)).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void knowsGroupsAndWhoWasMerged() {
        assertThat(DIRECTORY.groupsOf("works"))
                .extracting(entry -> entry.unit().code())
                .containsExactly("roads");
        assertThat(DIRECTORY.mergedInto("works"))
                .extracting(entry -> entry.unit().code())
                .containsExactly("highways", "transport");
        assertThat(DIRECTORY.mergedInto("water")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"water", "south"})
    void whoActsMayBeEntrusted(String unit) {
        assertThat(faults(unit, LATER)).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "gone, 2021-03-01, unknown-unit",
        "all, 2021-03-01, is-a-group",
        "some, 2021-03-01, is-a-group",
        "highways, 2021-03-01, ended",
        "highways, 2024-01-01, ended"
    })
    void whoDoesNotActIsRefused(String unit, LocalDate day, String code) {
        assertThat(faults(unit, day)).extracting(FieldError::code).containsExactly(code);
    }

    @Test
    void aUnitActsUntilTheDayBeforeItsMerger() {
        assertThat(faults("highways", BEFORE)).isEmpty();
        assertThat(faults("highways", REFORM).get(0).message()).contains("2021-03-01", "transport");
    }

    private static List<FieldError> faults(String unit, LocalDate day) {
        Faults faults = new Faults();
        assertThat(DIRECTORY.requireActing(unit, day, "/unit", faults)).isEqualTo(faults.isEmpty());
        return faults.found();
    }
}
