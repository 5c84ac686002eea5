package org.ecoplan.project;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.kit.json.Yaml;

/** A project file that a test can change before it loads it. */
public final class ProjectFile {

    public static final String REAL_PLAN = "jiangmen-2019-2030";

    // A tree of Jackson's would read 9.30 as 9.3.
    private static final ObjectMapper YAML =
            Yaml.mapper().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    /** Units are shared by all plans, so that each plan of a test brings its own. */
    private static final String SMALL = """
            plan: $
            region: "440700"
            actions:
              - {code: space, name: {zh: 生态空间, en: Space}}
            tasks:
              - {code: parks, action: space, name: {zh: 公园, en: Parks}}
              - {code: waters, action: space, name: {zh: 水体, en: Waters}}
            units:
              - {code: $-water, name: {zh: 市水利局, en: Water Bureau}, kind: DEPARTMENT, region: "440700"}
              - {code: $-north, name: {zh: 北区政府, en: North}, kind: GOVERNMENT, region: "440703"}
              - {code: $-south, name: {zh: 南区政府, en: South}, kind: GOVERNMENT, region: "440704"}
              - {code: $-all, name: {zh: 各区政府, en: All}, kind: GROUP, members: [$-north, $-south]}
              - {code: $-some, name: {zh: 有关区政府, en: Some}, kind: GROUP}
            projects:
              - code: near-1
                number: 1
                term: NEAR
                task: parks
                name: {zh: 公园建设, en: Park development}
                content: {zh: 新建公园, en: Build Parks}
                years: {from: 2019, to: 2020}
                units: [$-water, $-all]
                deliverables:
                  - {code: parks, what: {zh: 公园, en: Parks}, quantity: 9.30, unit: {zh: 个, en: parks}, due: 2020}
                serves: ["29"]
                servesBecause: {zh: 公园, en: Parks}
              - code: near-2
                number: 2
                term: NEAR
                task: waters
                name: {zh: 水体整治, en: Cleaning 100% of the waters}
                content: {zh: 整治, en: Clean}
                years: {from: 2019, to: 2022}
                units: [$-water, $-some]
                relevant: [$-north]
                parts:
                  - number: 1
                    content: {zh: 黑臭水体, en: Black waters}
                    years: {from: 2019, to: 2020}
                    units: [$-south]
              - code: far-1
                number: 1
                term: FAR
                task: parks
                name: {zh: 公园维护, en: Park upkeep}
                content: {zh: 维护, en: Keep them up}
                years: {from: 2021, to: 2025}
                units: [$-south]
            notes:
              - {id: a-note, about: [near-1], text: {zh: 文, en: Text}, reading: {zh: 读, en: Reading}}
            """;

    private final ObjectNode root;

    private ProjectFile(String yaml) {
        root = (ObjectNode) parse(yaml);
    }

    public static ProjectFile real() {
        try {
            return new ProjectFile(Files.readString(Path.of("../deploy/plans", REAL_PLAN, "projects.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProjectFile of(String text) {
        return new ProjectFile(text);
    }

    /** Three projects and five units of a plan that exists for one test. */
    public static ProjectFile small(String plan) {
        return new ProjectFile(SMALL.replace("$", plan));
    }

    /** Replaces or adds what the pointer names; {@code -} is the place after a list's last entry. */
    public ProjectFile with(String pointer, String yaml) {
        JsonPointer where = JsonPointer.compile(pointer);
        String last = where.last().getMatchingProperty();
        JsonNode parent = root.at(where.head());
        if (parent instanceof ObjectNode object) {
            object.set(last, parse(yaml));
        } else if (parent instanceof ArrayNode array) {
            if (last.equals("-")) {
                array.add(parse(yaml));
            } else {
                array.set(Integer.parseInt(last), parse(yaml));
            }
        } else {
            throw new IllegalArgumentException("there is nothing at " + pointer);
        }
        return this;
    }

    public ProjectFile without(String pointer) {
        JsonPointer where = JsonPointer.compile(pointer);
        JsonNode parent = root.at(where.head());
        if (parent instanceof ObjectNode object) {
            object.remove(where.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(where.last().getMatchingIndex());
        }
        return this;
    }

    /** What the pointer names, to be put somewhere else. */
    public String entry(String pointer) {
        return root.at(pointer).toString();
    }

    public String plan() {
        return root.get("plan").asText();
    }

    public String json() {
        return root.toString();
    }

    public ProjectCatalogue parsed() {
        try {
            return YAML.treeToValue(root, ProjectCatalogue.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ValidatableResponse load() {
        return given().contentType("application/json")
                .body(json())
                .put("/api/v1/plans/{plan}/projects", plan())
                .then();
    }

    public ValidatableResponse load(String ifMatch) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(json())
                .put("/api/v1/plans/{plan}/projects", plan())
                .then();
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
