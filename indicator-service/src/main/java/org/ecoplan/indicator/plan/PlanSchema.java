package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.JsonFaults;

/**
 * The shape of a plan file: its members, their types and forms, which of them must be there. What it finds is said in
 * the words of our problems, and what would be right in those of the schema itself.
 */
@ApplicationScoped
class PlanSchema {

    private static final Map<String, String> TYPES = Map.of(
            "object", "an object",
            "array", "an array",
            "string", "a text",
            "number", "a decimal number",
            "integer", "a whole number",
            "boolean", "true or false");

    private final String text = read();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text);

    /** The schema as it is published. */
    String text() {
        return text;
    }

    void check(JsonNode file, Faults faults) {
        schema.validate(file).forEach(error -> describe(error, faults));
    }

    private void describe(Error error, Faults faults) {
        JsonPointer at = JsonPointer.compile(error.getInstanceLocation().toString());
        switch (error.getKeyword()) {
            case "required" ->
                faults.present(null, at.appendProperty(error.getProperty()).toString());
            case "additionalProperties" ->
                faults.add(JsonFaults.unknownMember(
                        at.appendProperty(error.getProperty()).toString(),
                        error.getProperty(),
                        names(owner(error).path("properties"))));
            case "type" -> checkType(error, at.toString(), faults);
            case "minItems" ->
                faults.add(at.toString(), "missing", "expected at least " + asked(error) + " entries", null);
            case "minimum" -> faults.add(at.toString(), "out-of-bounds", "at least " + asked(error), sent(error));
            case "maximum" -> faults.add(at.toString(), "out-of-bounds", "at most " + asked(error), sent(error));
            case "enum" -> faults.add(at.toString(), "wrong-format", "expected one of " + asked(error), sent(error));
            case "pattern" ->
                faults.add(
                        at.toString(),
                        "wrong-format",
                        "expected: " + owner(error).path("description").asText(),
                        sent(error));
            default -> throw new IllegalStateException("nobody knows how to say \"" + error.getKeyword() + "\"");
        }
    }

    private static void checkType(Error error, String at, Faults faults) {
        JsonNode type = error.getSchemaNode();
        String expected = TYPES.get(type.isArray() ? type.get(0).asText() : type.asText());
        String code = error.getInstanceNode().isNull() ? "missing" : "wrong-type";
        faults.add(at, code, "expected " + expected + " here", sent(error));
    }

    /** The part of the schema that has the keyword. */
    private JsonNode owner(Error error) {
        return schema.getSchemaNode()
                .at(error.getSchemaLocation().getFragment().getParent().toString());
    }

    private static String asked(Error error) {
        JsonNode keyword = error.getSchemaNode();
        return keyword.isArray()
                ? StreamSupport.stream(keyword.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : keyword.asText();
    }

    private static String sent(Error error) {
        JsonNode sent = error.getInstanceNode();
        return sent.isValueNode() && !sent.isNull() ? sent.asText() : null;
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String read() {
        try (InputStream file = PlanDefinition.class.getResourceAsStream("plan.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
