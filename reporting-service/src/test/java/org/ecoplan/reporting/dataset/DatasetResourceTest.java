package org.ecoplan.reporting.dataset;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.reporting.Announcer;
import org.ecoplan.reporting.Database;
import org.ecoplan.reporting.ExamplePlan;
import org.ecoplan.reporting.RealPlan;
import org.ecoplan.reporting.SetClock;
import org.ecoplan.testkit.Backends;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What statisticians get. */
@QuarkusTest
@WithTestResource(Backends.class)
class DatasetResourceTest {

    private static final String PLAN = "dataset-2019-2030";
    private static final String DATASET = "/api/v1/plans/" + PLAN + "/compliance/dataset";
    private static final String EXAMPLE = "dataset-example";
    private static final String SMALL = "/api/v1/plans/" + EXAMPLE + "/compliance/dataset";

    @Inject
    Announcer announcer;

    @Inject
    Database database;

    @Inject
    SetClock clock;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void plansHaveBeenAnnounced() {
        clock.set("2023-06-01T00:00:00Z");
        if (database.verdicts(PLAN).isEmpty()) {
            announcer.announce("dataset-", RealPlan.events(PLAN));
            ExamplePlan example = ExamplePlan.named(EXAMPLE);
            List<EventData> events = new ArrayList<>();
            events.add(example.defined());
            events.add(example.value("1.2", ExamplePlan.UPPER, "2022", "30.50"));
            events.add(example.value("1.2", ExamplePlan.LOWER, "2022", "40"));
            events.add(example.stage("3", ExamplePlan.CITY, "2022", "in-force"));
            events.add(example.value("2", ExamplePlan.CITY, "2022", "1.50"));
            announcer.announce("example-", events);
        }
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void jsonStatIsACubeOfEverythingUpToThisYear() {
        JsonStatReader dataset = JsonStatReader.read(given().get(DATASET).asString());

        assertThat(dataset.dimensions()).containsExactly("region", "basis", "year", "indicator", "measure");
        assertThat(dataset.sizes()).containsExactly(8, 2, 9, 39, 5);
        assertThat(dataset.categories("year")).startsWith("2015").endsWith("2023");
        assertThat(dataset.at("/role/time/0").textValue()).isEqualTo("year");
        assertThat(dataset.at("/role/geo/0").textValue()).isEqualTo("region");
    }

    @Test
    void aCellHasTheNumberAsItCameAndTheVerdict() {
        JsonStatReader dataset = JsonStatReader.read(
                given().get(DATASET + "?year=2018&basis=standard&region=440700").asString());
        Map<String, String> cell = Map.of(
                "region", "440700", "basis", "standard", "year", "2018", "indicator", "10.1", "measure", "value");

        assertThat(dataset.value(cell)).isEqualTo("80.8");
        assertThat(dataset.status(cell)).isEqualTo("NOT_MET");
        assertThat(dataset.value(with(cell, "measure", "required"))).isEqualTo("86");
        assertThat(dataset.value(with(cell, "measure", "met"))).isEqualTo("0");
        assertThat(dataset.value(with(cell, "measure", "measuredIn"))).isEqualTo("2018");
        assertThat(dataset.value(with(cell, "measure", "provisional"))).isEqualTo("0");
        assertThat(dataset.status(with(cell, "indicator", "32"))).isEqualTo("NOT_MEASURED");
        assertThat(dataset.value(with(cell, "indicator", "32"))).isNull();
    }

    @Test
    void trailingZerosStay() {
        assertThat(given().get(SMALL + "?year=2022&region=990001&indicator=1.2&basis=standard")
                        .asString())
                .contains("\"value\":[30.50,35,1,2022,0]");
    }

    @Test
    void aStageIsItsPlaceOnTheScaleAndTheUnitSaysSo() {
        JsonStatReader dataset = JsonStatReader.read(given().header("Accept-Language", "en")
                .get(SMALL + "?year=2022&region=990000&indicator=3&basis=target")
                .asString());
        Map<String, String> cell =
                Map.of("region", "990000", "basis", "target", "year", "2022", "indicator", "3", "measure", "value");

        assertThat(dataset.value(cell)).isEqualTo("2");
        assertThat(dataset.value(with(cell, "measure", "required"))).isEqualTo("2");
        assertThat(dataset.at("/dimension/indicator/category/unit/3/label").textValue())
                .isEqualTo("1 = Drafted; 2 = In force; 3 = Reviewed");
    }

    @Test
    void aCellOfTheCityHasWhatItsDistrictsMake() {
        JsonStatReader dataset = JsonStatReader.read(
                given().get(SMALL + "?year=2022&basis=standard&indicator=1").asString());
        Map<String, String> cell =
                Map.of("region", "990000", "basis", "standard", "year", "2022", "indicator", "1.2", "measure", "value");

        assertThat(dataset.value(cell)).isEqualTo("35.2");
        assertThat(dataset.status(cell)).isEqualTo("NOT_MET");
        assertThat(dataset.at("/dimension/region/category/child/990000")).hasToString("[\"990001\",\"990002\"]");
    }

    @Test
    void labelsAreInTheReadersLanguage() {
        Response chinese = given().get(SMALL + "?year=2022");
        Response english = given().header("Accept-Language", "en").get(SMALL + "?year=2022");

        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(JsonStatReader.read(chinese.asString())
                        .at("/dimension/region/category/label/990001")
                        .textValue())
                .isEqualTo("上川区");
        assertThat(JsonStatReader.read(english.asString())
                        .at("/dimension/region/category/label/990001")
                        .textValue())
                .isEqualTo("Upper District");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void tidyCsvHasOneRowAnObservation() {
        List<Map<String, String>> rows = rows(given().get(SMALL + "?format=csv&year=2022&basis=standard"));

        assertThat(rows).hasSize(3 * 4);
        assertThat(rows.get(0).keySet()).first().isEqualTo("region");
        assertThat(rows)
                .filteredOn(row -> row.get("region").equals("990001")
                        && row.get("indicator").equals("1.2"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("regionName", "上川区")
                        .containsEntry("year", "2022")
                        .containsEntry("basis", "standard")
                        .containsEntry("value", "30.50")
                        .containsEntry("unit", "微克/立方米")
                        .containsEntry("relation", "AT_MOST")
                        .containsEntry("required", "35")
                        .containsEntry("margin", "4.50")
                        .containsEntry("verdict", "MET")
                        .containsEntry("reasons", "value-sufficient")
                        .containsEntry("period", "2022")
                        .containsEntry("revision", "1")
                        .containsEntry("stale", "false"));
        assertThat(rows)
                .filteredOn(row -> row.get("region").equals("990002")
                        && row.get("indicator").equals("2"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("verdict", "NOT_MEASURED")
                        .containsEntry("reasons", "not-measured")
                        .containsEntry("value", "")
                        .containsEntry("period", ""));
    }

    @Test
    void csvAndJsonStatSayTheSame() {
        String question = "?from=2018&to=2021";
        JsonStatReader dataset =
                JsonStatReader.read(given().get(DATASET + question).asString());

        List<Map<String, String>> rows = rows(given().get(DATASET + question + "&format=csv"));

        assertThat(rows).hasSize(8 * 2 * 4 * 39).allSatisfy(row -> {
            Map<String, String> cell = Map.of(
                    "region", row.get("region"),
                    "basis", row.get("basis"),
                    "year", row.get("year"),
                    "indicator", row.get("indicator"),
                    "measure", "value");
            assertThat(dataset.status(cell)).isEqualTo(row.get("verdict"));
            if (row.get("stage").isEmpty()) {
                assertThat(dataset.value(cell)).isEqualTo(row.get("value").isEmpty() ? null : row.get("value"));
            }
        });
    }

    @Test
    void sdmxCsvFollowsItsStructure() {
        JsonNode structure = structure(given().get(SMALL + "/structure"));
        Response data = given().get(SMALL + "?format=sdmx-csv&from=2021&to=2022");

        assertThat(data.contentType()).startsWith("application/vnd.sdmx.data+csv;version=2.0.0");
        List<Map<String, String>> rows = rows(data);
        JsonNode dataflow = structure.at("/data/dataflows/0");
        JsonNode components = structure.at("/data/dataStructures/0/dataStructureComponents");
        List<String> columns = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION"));
        components.at("/dimensionList/dimensions").forEach(dimension -> columns.add(id(dimension)));
        columns.add(id(components.at("/dimensionList/timeDimension")));
        components.at("/measureList/measures").forEach(measure -> columns.add(id(measure)));
        components.at("/attributeList/attributes").forEach(attribute -> columns.add(id(attribute)));
        assertThat(data.asString().lines().findFirst()).contains(String.join(",", columns));

        Set<String> keys = new HashSet<>();
        assertThat(rows).hasSize(3 * 2 * 2 * 4).allSatisfy(row -> {
            assertThat(row)
                    .containsEntry("STRUCTURE", "dataflow")
                    .containsEntry(
                            "STRUCTURE_ID",
                            "%s:%s(%s)"
                                    .formatted(
                                            dataflow.get("agencyID").textValue(),
                                            id(dataflow),
                                            dataflow.get("version").textValue()))
                    .containsEntry("ACTION", "I")
                    .containsEntry("FREQ", "A");
            assertThat(codes(structure, "CL_AREA_" + EXAMPLE)).contains(row.get("REF_AREA"));
            assertThat(codes(structure, "CL_INDICATOR_" + EXAMPLE)).contains(row.get("INDICATOR"));
            assertThat(codes(structure, "CL_BASIS_" + EXAMPLE)).contains(row.get("BASIS"));
            assertThat(codes(structure, "CL_VERDICT_" + EXAMPLE)).contains(row.get("VERDICT"));
            assertThat(keys.add(String.join(
                            ".", row.get("REF_AREA"), row.get("BASIS"), row.get("INDICATOR"), row.get("TIME_PERIOD"))))
                    .isTrue();
        });
    }

    @Test
    void theStatusOfAnObservationIsSdmxs() {
        List<Map<String, String>> rows =
                rows(given().get(SMALL + "?format=sdmx-csv&from=2021&to=2023&region=990000&basis=standard"));

        assertThat(status(rows, "2", "2021")).containsEntry("OBS_STATUS", "O").containsEntry("OBS_VALUE", "");
        assertThat(status(rows, "2", "2022")).containsEntry("OBS_STATUS", "A").containsEntry("OBS_VALUE", "1.50");
        assertThat(status(rows, "2", "2023"))
                .containsEntry("OBS_STATUS", "I")
                .containsEntry("OBS_VALUE", "1.50")
                .containsEntry("MEASURED_PERIOD", "2022");
        assertThat(status(rows, "1_2", "2022"))
                .containsEntry("OBS_VALUE", "35.2")
                .containsEntry("REVISION", "0")
                .containsEntry("VERDICT", "NOT_MET");
    }

    @Test
    void everyReferenceOfTheStructureLeadsToSomething() {
        JsonNode structure = structure(given().header("Accept-Language", "en").get(SMALL + "/structure"));

        Set<String> artefacts = new HashSet<>();
        structure
                .get("data")
                .forEach(kind -> kind.forEach(artefact -> artefacts.add("%s:%s(%s)"
                        .formatted(
                                artefact.get("agencyID").textValue(),
                                id(artefact),
                                artefact.get("version").textValue()))));
        assertThat(artefacts).hasSize(3 + 5);
        List<String> references = new ArrayList<>();
        references.addAll(structure.findValuesAsText("structure"));
        references.addAll(structure.findValuesAsText("enumeration"));
        structure.findValuesAsText("conceptIdentity").stream()
                .map(urn -> urn.substring(0, urn.lastIndexOf('.')))
                .forEach(references::add);
        assertThat(references)
                .hasSize(1 + 7 + 13)
                .allSatisfy(urn -> assertThat(urn).startsWith("urn:sdmx:org.sdmx.infomodel."))
                .extracting(urn -> urn.substring(urn.indexOf('=') + 1))
                .filteredOn(reference -> !reference.startsWith("SDMX:"))
                .allSatisfy(reference -> assertThat(artefacts).contains(reference));
        assertThat(structure.at("/data/codelists/0/codes/1/parent").textValue()).isEqualTo("990000");
        assertThat(structure.at("/data/codelists/0/codes/1/name").textValue()).isEqualTo("Upper District");
        assertThat(structure.at("/data/codelists/0/codes/1/names/zh").textValue())
                .isEqualTo("上川区");
    }

    @Test
    void asOfAMomentTheCubeIsWhatWasKnownThen() {
        given().get(SMALL + "?asOf=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("errors.code", contains("not-known-then"));
        JsonStatReader dataset = JsonStatReader.read(
                given().get(SMALL + "?asOf=2023-06-01T00:00:00Z&year=2022").asString());

        assertThat(dataset.at("/updated").textValue()).isEqualTo("2023-06-01T00:00:00Z");
        assertThat(rows(given().get(SMALL + "?asOf=2023-06-01T00:00:00Z&from=2020&to=2027&format=csv")))
                .isEqualTo(rows(given().get(SMALL + "?from=2020&to=2027&format=csv")));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "text/csv, text/csv",
        "application/vnd.sdmx.data+csv, application/vnd.sdmx.data+csv;version=2.0.0",
        "application/vnd.sdmx.data+csv;version=2.0.0, application/vnd.sdmx.data+csv;version=2.0.0",
        "application/vnd.sdmx.data+csv;version=2.0.0;labels=id;keys=none, application/vnd.sdmx.data+csv;version=2.0.0",
    })
    void theFormatIsNegotiated(String accepted, String given) {
        given().header("Accept", accepted)
                .get(SMALL + "?year=2022")
                .then()
                .statusCode(200)
                .contentType(startsWith(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "application/vnd.sdmx.data+csv;version=1.0.0",
                "application/vnd.sdmx.data+csv;version=2.0.0;labels=both"
            })
    void whatCannotBeGivenIsNotGuessed(String accepted) {
        given().header("Accept", accepted).get(SMALL).then().statusCode(406);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "?region=440700;990009, region, unknown-region",
        "?region=, region, empty-parameter",
        "?indicator=1.3, indicator, unknown-indicator",
        "?indicator=1;, indicator, unknown-indicator",
        "?basis=all, basis, wrong-format",
        "?format=xlsx, format, wrong-format",
        "?year=2019, year, wrong-format",
        "?year=2022&from=2021, year, not-together",
        "?from=2023&to=2022, to, wrong-format",
        "?to=2028, to, wrong-format",
        "?regions=990000, regions, unknown-parameter",
        "/structure?year=2022, year, unknown-parameter",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(String path, String parameter, String code) {
        given().urlEncodingEnabled(false)
                .get(SMALL + path.replace(';', ','))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void anUnknownPlanIsNotFound() {
        given().get("/api/v1/plans/atlantis-2019-2030/compliance/dataset")
                .then()
                .statusCode(404)
                .body("errors.code", contains("unknown-plan"))
                .body("type", equalTo("urn:ecoplan:problem:not-found"));
    }

    private static Map<String, String> status(List<Map<String, String>> rows, String indicator, String year) {
        return rows.stream()
                .filter(row -> row.get("INDICATOR").equals(indicator)
                        && row.get("TIME_PERIOD").equals(year))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode structure(Response answer) {
        assertThat(answer.contentType()).startsWith("application/vnd.sdmx.structure+json;version=2.0.0");
        try {
            return json.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> codes(JsonNode structure, String list) {
        List<String> codes = new ArrayList<>();
        structure.at("/data/codelists").forEach(one -> {
            if (id(one).equals(list)) {
                one.get("codes").forEach(code -> codes.add(id(code)));
            }
        });
        return codes;
    }

    private static String id(JsonNode artefact) {
        return artefact.get("id").textValue();
    }

    private static Map<String, String> with(Map<String, String> cell, String dimension, String category) {
        return cell.entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, each -> each.getKey().equals(dimension) ? category : each.getValue()));
    }

    /** The rows of a table by the names of its columns, of which each row has as many. */
    private static List<Map<String, String>> rows(Response table) {
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(table.asString()).stream().toList();
        List<String> columns = records.get(0).getFields();
        return records.stream()
                .skip(1)
                .map(record -> {
                    assertThat(record.getFieldCount()).isEqualTo(columns.size());
                    Map<String, String> row = new LinkedHashMap<>();
                    IntStream.range(0, columns.size()).forEach(i -> row.put(columns.get(i), record.getField(i)));
                    return row;
                })
                .toList();
    }
}
