package org.ecoplan.indicator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ecoplan.kit.json.StrictJson;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.kit.problem.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of plan files, and how the schema's findings are said. */
class PlanSchemaTest {

    private static final ObjectMapper YAML = Yaml.mapper();
    private static final PlanSchema SCHEMA = new PlanSchema();

    static List<Path> plans() throws IOException {
        try (Stream<Path> delivered = Files.walk(Path.of("../deploy"), 3)) {
            return delivered
                    .filter(file -> file.getFileName().toString().equals("plan.yaml"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void acceptsEveryPlanThatIsDelivered(Path plan) throws IOException {
        assertThat(faultsOf(Files.readString(plan))).isEmpty();
    }

    @Test
    void knowsTheDeliveredPlanAndTheExample() throws IOException {
        assertThat(plans()).hasSize(2);
    }

    @Test
    void namesEveryFaultAndWhatWouldBeRight() throws IOException {
        assertThat(faultsOf("""
                        code: Bad_1
                        name: {zh: " ", en: x}
                        period: {from: "2020", to: 3025}
                        author: me
                        region: 990000
                        regions: [null, {code: "99", name: x}]
                        indicators:
                          - number: "01"
                            obligation: MAYBE
                            subIndicators:
                              - kind: STAGE
                                min: {}
                                stages: [{code: only, name: {zh: x, en: x}}]
                                baseline: {period: 2018-13, stage: only, rank: 0}
                                standard: {criterion: {type: about}}
                                targets:
                                  - criterion: {type: at-least, author: 1}
                        """))
                .contains(
                        "/code wrong-format expected: a code is lower-case letters and digits, joined by hyphens, at most 100 (Bad_1)",
                        "/name/zh wrong-format expected: a text that is not blank ( )",
                        "/period/from wrong-type expected a whole number here (2020)",
                        "/period/to out-of-bounds at most 2999 (3025)",
                        "/author unknown-member there is no member \"author\" here; known are code, departments, domains, horizons, indicators, measuredFrom, name, notes, period, programme, region, regions, standard, tasks, timeZone (null)",
                        "/region wrong-type expected a text here (990000)",
                        "/regions/0 missing expected an object here (null)",
                        "/regions/1/code wrong-format expected: a GB/T 2260 code has six digits (99)",
                        "/regions/1/name wrong-type expected an object here (x)",
                        "/horizons missing this member is required (null)",
                        "/indicators/0/number wrong-format expected: an indicator's number is a whole number as a text (01)",
                        "/indicators/0/obligation wrong-format expected one of BINDING, REFERENCE (MAYBE)",
                        "/indicators/0/subIndicators/0/min wrong-type expected a decimal number here (null)",
                        "/indicators/0/subIndicators/0/stages missing expected at least 2 entries (null)",
                        "/indicators/0/subIndicators/0/baseline/period wrong-format expected: a period reads 2018, 2018-Q1, 2018-06 or 2018-06-01 (2018-13)",
                        "/indicators/0/subIndicators/0/baseline/rank out-of-bounds at least 1 (0)",
                        "/indicators/0/subIndicators/0/standard/criterion/type wrong-format expected one of at-least, at-most, equals, stage-reached, meets-requirement, not-below-baseline, not-below-previous, improving, rank-within, project-completion-at-least, years-in-force-at-least, all-of, any-of (about)",
                        "/indicators/0/subIndicators/0/targets/0/criterion/value missing this member is required (null)",
                        "/indicators/0/subIndicators/0/targets/0/criterion/author unknown-member there is no member \"author\" here; known are decimals, type, value (null)")
                .doesNotHaveDuplicates();
    }

    /** A keyword that nobody can say would be our fault in front of a sender. */
    @Test
    void usesOnlyKeywordsThatCanBeSaid() throws IOException {
        JsonNode schema = StrictJson.configure(new ObjectMapper()).readTree(SCHEMA.text());

        assertThat(keywords(schema).distinct())
                .isSubsetOf(
                        "$schema",
                        "$id",
                        "$ref",
                        "$defs",
                        "title",
                        "description",
                        "properties",
                        "items",
                        "allOf",
                        "if",
                        "then",
                        "const",
                        "type",
                        "required",
                        "additionalProperties",
                        "minItems",
                        "minimum",
                        "maximum",
                        "enum",
                        "pattern");
    }

    private static Stream<String> keywords(JsonNode schema) {
        return schema.properties().stream()
                .flatMap(keyword -> Stream.concat(
                        Stream.of(keyword.getKey()),
                        switch (keyword.getKey()) {
                            case "properties", "$defs", "allOf" ->
                                values(keyword.getValue()).flatMap(PlanSchemaTest::keywords);
                            case "items", "if", "then" -> keywords(keyword.getValue());
                            default -> Stream.of();
                        }));
    }

    private static Stream<JsonNode> values(JsonNode container) {
        return StreamSupport.stream(container.spliterator(), false);
    }

    private static List<String> faultsOf(String yaml) throws IOException {
        Faults faults = new Faults();
        SCHEMA.check(YAML.readTree(yaml), faults);
        return faults.found().stream()
                .map(fault ->
                        "%s %s %s (%s)".formatted(fault.pointer(), fault.code(), fault.message(), fault.rejected()))
                .toList();
    }
}
