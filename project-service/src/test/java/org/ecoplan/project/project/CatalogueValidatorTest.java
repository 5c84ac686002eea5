package org.ecoplan.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.project.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueValidatorTest {

    private static List<String> faults(ProjectFile file) {
        return new CatalogueValidator("city", file.parsed())
                .faults().found().stream().map(CatalogueValidatorTest::place).toList();
    }

    private static String place(FieldError fault) {
        return fault.pointer() + " " + fault.code();
    }

    @Test
    void acceptsTheDeliveredFileThoughOneOfItsDeliverablesIsDueBeforeItsProjectBegins() {
        assertThat(new CatalogueValidator(
                                ProjectFile.REAL_PLAN, ProjectFile.real().parsed())
                        .faults()
                        .found())
                .isEmpty();
    }

    @Test
    void acceptsTheSmallFile() {
        assertThat(faults(ProjectFile.small("city"))).isEmpty();
    }

    @Test
    void refusesNoFileAtAll() {
        assertThat(new CatalogueValidator("city", null).faults().found()).hasSize(1);
    }

    @Test
    void findsEveryFaultAtOnce() {
        assertThat(faults(ProjectFile.small("city")
                        .with("/region", "'44'")
                        .without("/projects/0/name")
                        .with("/projects/2/task", "gone")))
                .containsExactly("/region wrong-format", "/projects/0/name missing", "/projects/2/task unknown-task");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void namesThePlaceOf(String expected, UnaryOperator<ProjectFile> change) {
        assertThat(faults(change.apply(ProjectFile.small("city")))).containsExactly(expected);
    }

    static Stream<Arguments> namesThePlaceOf() {
        return Stream.of(
                fault("/plan other-plan", f -> f.with("/plan", "town")),
                fault("/plan missing", f -> f.without("/plan")),
                fault("/plan wrong-format", f -> f.with("/plan", "Big City")),
                fault("/region missing", f -> f.without("/region")),
                fault("/actions/0/name/en missing", f -> f.without("/actions/0/name/en")),
                fault("/actions/1/code twice", f -> f.with("/actions/-", "{code: space, name: {zh: 一, en: One}}")),
                fault(
                        "/tasks/1/code twice",
                        f -> f.with("/tasks/1/code", "parks").with("/projects/1/task", "parks")),
                fault("/tasks/1/action unknown-action", f -> f.with("/tasks/1/action", "gone")),
                fault("/tasks/1/action missing", f -> f.without("/tasks/1/action")),
                fault(
                        "/units/4/code twice",
                        f -> f.with("/units/4/code", "city-all")
                                .without("/projects/1/relevant")
                                .without("/projects/1/units/1")),
                fault(
                        "/units/0/code wrong-format",
                        f -> f.with("/units/0/code", "'A b'")
                                .without("/projects/0/units/0")
                                .without("/projects/1/units/0")),
                fault("/units/0/kind missing", f -> f.without("/units/0/kind")),
                fault("/units/0/region wrong-format", f -> f.with("/units/0/region", "'44070x'")),
                fault("/units/0/members not-a-group", f -> f.with("/units/0/members", "[city-north]")),
                fault("/units/3/members/1 unknown-unit", f -> f.with("/units/3/members/1", "gone")),
                fault("/units/3/members/1 is-a-group", f -> f.with("/units/3/members/1", "city-some")),
                fault("/units/3/members/1 twice", f -> f.with("/units/3/members/1", "city-north")),
                fault(
                        "/projects/0/code wrong-code",
                        f -> f.with("/projects/0/code", "near-7").with("/notes", "[]")),
                fault(
                        "/projects/0/code missing",
                        f -> f.without("/projects/0/code").with("/notes", "[]")),
                fault(
                        "/projects/2/code twice",
                        f -> f.with("/projects/2/code", "near-2")
                                .with("/projects/2/term", "NEAR")
                                .with("/projects/2/number", "2")),
                fault("/projects/0/number missing", f -> f.without("/projects/0/number")),
                fault("/projects/0/term missing", f -> f.without("/projects/0/term")),
                fault("/projects/0/task missing", f -> f.without("/projects/0/task")),
                fault("/projects/0/task unknown-task", f -> f.with("/projects/0/task", "gone")),
                fault("/projects/0/name/zh missing", f -> f.with("/projects/0/name/zh", "' '")),
                fault("/projects/0/content missing", f -> f.without("/projects/0/content")),
                fault("/projects/0/content/en too-long", f -> f.with("/projects/0/content/en", "x".repeat(4001))),
                fault("/projects/0/content/en unreadable-character", f -> f.with("/projects/0/content/en", "\"a\\0\"")),
                fault("/projects/0/years missing", f -> f.without("/projects/0/years")),
                fault("/projects/0/years wrong-order", f -> f.with("/projects/0/years", "{from: 2021, to: 2020}")),
                fault("/projects/0/years/to out-of-bounds", f -> f.with("/projects/0/years/to", "3000")),
                fault("/projects/0/units missing", f -> f.with("/projects/0/units", "[]")),
                fault("/projects/0/units/1 unknown-unit", f -> f.with("/projects/0/units/1", "gone")),
                fault("/projects/0/units/1 twice", f -> f.with("/projects/0/units/1", "city-water")),
                fault("/projects/0/relevant without-group", f -> f.with("/projects/0/relevant", "[city-north]")),
                fault("/projects/1/relevant/0 unknown-unit", f -> f.with("/projects/1/relevant/0", "gone")),
                fault("/projects/1/relevant/0 is-a-group", f -> f.with("/projects/1/relevant/0", "city-all")),
                fault("/projects/0/deliverables/0/code missing", f -> f.without("/projects/0/deliverables/0/code")),
                fault("/projects/0/deliverables/0/what missing", f -> f.without("/projects/0/deliverables/0/what")),
                fault(
                        "/projects/0/deliverables/0/quantity missing",
                        f -> f.without("/projects/0/deliverables/0/quantity")),
                fault(
                        "/projects/0/deliverables/0/quantity out-of-bounds",
                        f -> f.with("/projects/0/deliverables/0/quantity", "-1")),
                fault("/projects/0/deliverables/0/unit missing", f -> f.without("/projects/0/deliverables/0/unit")),
                fault("/projects/0/deliverables/0/due missing", f -> f.without("/projects/0/deliverables/0/due")),
                fault(
                        "/projects/0/deliverables/0/due out-of-bounds",
                        f -> f.with("/projects/0/deliverables/0/due", "20")),
                fault("/projects/0/serves/0 wrong-format", f -> f.with("/projects/0/serves/0", "'029'")),
                fault("/projects/0/serves/1 twice", f -> f.with("/projects/0/serves/-", "'29'")),
                fault("/projects/0/servesBecause/en missing", f -> f.without("/projects/0/servesBecause/en")),
                fault("/projects/1/parts/0/number missing", f -> f.without("/projects/1/parts/0/number")),
                fault("/projects/1/parts/0/number out-of-bounds", f -> f.with("/projects/1/parts/0/number", "0")),
                fault("/projects/1/parts/0/content missing", f -> f.without("/projects/1/parts/0/content")),
                fault(
                        "/projects/1/parts/0/years outside-project",
                        f -> f.with("/projects/1/parts/0/years", "{from: 2018, to: 2020}")),
                fault("/projects/1/parts/0/years missing", f -> f.without("/projects/1/parts/0/years")),
                fault("/projects/1/parts/0/units missing", f -> f.with("/projects/1/parts/0/units", "[]")),
                fault(
                        "/projects/1/parts/0/relevant without-group",
                        f -> f.with("/projects/1/parts/0/relevant", "[city-north]")),
                fault("/notes/0/id missing", f -> f.without("/notes/0/id")),
                fault("/notes/0/about/0 unknown-project", f -> f.with("/notes/0/about/0", "near-9")),
                fault("/notes/0/reading missing", f -> f.without("/notes/0/reading")));
    }

    private static Arguments fault(String expected, UnaryOperator<ProjectFile> change) {
        return Arguments.of(expected, change);
    }
}
