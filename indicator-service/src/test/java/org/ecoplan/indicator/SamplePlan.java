package org.ecoplan.indicator;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;

/**
 * A small plan that no city has. Indicator 1 has the quantity 1.1 (0 to 100 %, with a baseline and an assigned number)
 * and the scale 1.2 (none, begun, done); indicator 2 is one quantity without bounds and baseline. Values may be from
 * 2018 to 2025.
 */
public final class SamplePlan {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TEXT = "{\"zh\":\"样例\",\"en\":\"Sample\"}";
    private static final String QUANTITY_TARGETS = """
            [{"year":2022,"text":%1$s,"criterion":{"type":"at-least","value":85}},
             {"year":2025,"text":%1$s,"criterion":{"type":"all-of","criteria":[
                {"type":"meets-requirement","ifUnassigned":{"type":"not-below-baseline"}},{"type":"improving"}]}}]
            """.formatted(TEXT);
    private static final String STAGE_TARGETS = """
            [{"year":2022,"text":%1$s,"criterion":{"type":"stage-reached","stage":"begun"}},
             {"year":2025,"text":%1$s,"criterion":{"type":"any-of","criteria":[
                {"type":"stage-reached","stage":"done"},{"type":"years-in-force-at-least","years":2}]}}]
            """.formatted(TEXT);
    private static final String OPEN_TARGETS = """
            [{"year":2022,"text":%1$s,"criterion":{"type":"at-most","value":10}},
             {"year":2025,"text":%1$s,"criterion":{"type":"not-below-previous"}}]
            """.formatted(TEXT);

    private final ObjectNode plan;

    private SamplePlan(ObjectNode plan) {
        this.plan = plan;
    }

    public static SamplePlan named(String code) {
        return new SamplePlan(
                (ObjectNode) json("""
                {"code":"%1$s","name":%2$s,"period":{"from":2020,"to":2025},"measuredFrom":2018,
                 "timeZone":"Asia/Shanghai","region":"990000","horizons":[2022,2025],
                 "standard":{"name":%2$s,"reference":"No. 1"},
                 "programme":{"text":%2$s,"bindingPercent":100,"referencePercent":80.0,
                  "document":{"name":%2$s,"reference":"No. 2"}},
                 "regions":[{"code":"990000","name":%2$s},{"code":"990001","name":%2$s,"parent":"990000"}],
                 "domains":[{"code":"air","name":%2$s},{"code":"water","name":%2$s}],
                 "tasks":[{"code":"clean-air","domain":"air","name":%2$s},{"code":"clean-water","domain":"water","name":%2$s}],
                 "departments":[{"code":"environment","name":%2$s}],
                 "indicators":[
                   {"number":"1","name":{"zh":"空气质量","en":"Air quality"},"domain":"air","task":"clean-air",
                    "obligation":"BINDING","definition":%2$s,"dataSources":["environment"],"subIndicators":[
                     {"number":"1.1","row":1,"name":%2$s,"kind":"QUANTITY","unit":{"zh":"%%","en":"%%"},
                      "betterWhen":"HIGHER","min":0,"max":100,
                      "baseline":{"period":"2019","value":80.5,"rank":6,"text":"80.5（全省第6）"},
                      "requirements":[{"year":2019,"direction":"AT_LEAST","value":86,"document":%2$s}],
                      "standard":{"text":%2$s,"criterion":{"type":"not-below-baseline"}},"targets":%3$s},
                     {"number":"1.2","row":2,"name":%2$s,"kind":"STAGE",
                      "stages":[{"code":"none","name":%2$s},{"code":"begun","name":%2$s},{"code":"done","name":%2$s}],
                      "baseline":{"period":"2019","stage":"none","text":"none"},
                      "standard":{"text":%2$s,"criterion":{"type":"stage-reached","stage":"done"}},"targets":%4$s}]},
                   {"number":"2","name":{"zh":"水质量","en":"Water quality"},"domain":"water","task":"clean-water",
                    "obligation":"REFERENCE","definition":%2$s,"dataSources":["environment"],"subIndicators":[
                     {"number":"2","row":3,"name":%2$s,"kind":"QUANTITY","unit":%2$s,"betterWhen":"LOWER",
                      "standard":{"text":%2$s,"criterion":{"type":"at-most","value":10.50}},"targets":%5$s}]}]}
                """.formatted(code, TEXT, QUANTITY_TARGETS, STAGE_TARGETS, OPEN_TARGETS)));
    }

    public String code() {
        return plan.path("code").textValue();
    }

    /** Puts other JSON at a pointer; the last index of an array may be the one after its end. */
    public SamplePlan with(String pointer, String json) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = plan.at(at.head());
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), json(json));
        } else if (at.last().getMatchingIndex() == parent.size()) {
            ((ArrayNode) parent).add(json(json));
        } else {
            ((ArrayNode) parent).set(at.last().getMatchingIndex(), json(json));
        }
        return this;
    }

    public SamplePlan without(String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        if (plan.at(at.head()) instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else {
            ((ArrayNode) plan.at(at.head())).remove(at.last().getMatchingIndex());
        }
        return this;
    }

    public String json() {
        return plan.toString();
    }

    public ValidatableResponse load() {
        return given().contentType("application/json")
                .body(json())
                .put("/api/v1/plans/" + code())
                .then();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
