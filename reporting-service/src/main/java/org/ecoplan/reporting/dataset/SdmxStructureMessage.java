package org.ecoplan.reporting.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.listing.Language;
import org.ecoplan.reporting.compliance.rules.Comparison.Relation;
import org.ecoplan.reporting.dataset.SdmxStructure.Component;
import org.ecoplan.reporting.dataset.SdmxStructure.Role;

/**
 * The structure of a plan's dataflow as a message of SDMX-JSON 2.0.0: the dataflow, its data structure, the concepts, and
 * the code lists that are the plan's. Those of SDMX itself are only referred to.
 */
final class SdmxStructureMessage {

    static final String MEDIA_TYPE = "application/vnd.sdmx.structure+json";

    private static final String CONCEPTS = "CS_COMPLIANCE";
    private static final String URN = "urn:sdmx:org.sdmx.infomodel.";

    private static final LocalizedText REGIONS = new LocalizedText("行政区", "Regions");
    private static final LocalizedText INDICATORS = new LocalizedText("指标", "Indicators");

    private final Cube cube;
    private final Language language;
    private final ObjectNode message;

    SdmxStructureMessage(Cube cube, Language language, ObjectMapper json) {
        this.cube = cube;
        this.language = language;
        this.message = json.createObjectNode();
    }

    ObjectNode prepared(Instant now) {
        ObjectNode meta = message.putObject("meta");
        meta.put("id", SdmxStructure.id("STRUCTURE", cube.plan().definition()));
        meta.put("test", false);
        meta.put("prepared", now.toString());
        meta.putArray("contentLanguages").add("zh").add("en");
        meta.putObject("sender").put("id", SdmxStructure.AGENCY);
        ObjectNode data = message.putObject("data");
        data.putArray("dataflows").add(dataflow());
        data.putArray("dataStructures").add(dataStructure());
        data.putArray("conceptSchemes").add(concepts());
        ArrayNode lists = data.putArray("codelists");
        lists.add(codes("CL_AREA", REGIONS, cube.regions(), Region::code, Region::name, Region::parent));
        lists.add(codes("CL_INDICATOR", INDICATORS, cube.subIndicators(), SdmxStructure::code, SubIndicator::name));
        lists.add(codes("CL_BASIS", Component.BASIS.title(), List.of(Basis.values()), Basis::name, Names::of));
        lists.add(codes("CL_VERDICT", Component.VERDICT.title(), List.of(Verdict.values()), Verdict::name, Names::of));
        lists.add(codes(
                "CL_RELATION",
                Component.RELATION.title(),
                List.of(Relation.values()),
                Relation::name,
                SdmxStructure::name));
        return message;
    }

    private ObjectNode artefact(String prefix, LocalizedText name) {
        ObjectNode artefact = message.objectNode()
                .put("id", SdmxStructure.id(prefix, cube.plan().definition()))
                .put("version", SdmxStructure.version(cube))
                .put("agencyID", SdmxStructure.AGENCY);
        return named(artefact, name);
    }

    private ObjectNode named(ObjectNode artefact, LocalizedText name) {
        artefact.put("name", language.of(name));
        artefact.putObject("names").put("zh", name.zh()).put("en", name.en());
        return artefact;
    }

    private ObjectNode dataflow() {
        return artefact("DF_COMPLIANCE", cube.plan().definition().name())
                .put(
                        "structure",
                        URN + "datastructure.DataStructure=" + SdmxStructure.reference("DSD_COMPLIANCE", cube));
    }

    private ObjectNode dataStructure() {
        ObjectNode structure =
                artefact("DSD_COMPLIANCE", cube.plan().definition().name());
        ObjectNode components = structure.putObject("dataStructureComponents");
        ObjectNode dimensions = components.putObject("dimensionList").put("id", "DimensionDescriptor");
        ArrayNode ordered = dimensions.putArray("dimensions");
        Component.of(Role.DIMENSION)
                .forEach(dimension -> ordered.add(component(dimension).put("position", ordered.size())));
        dimensions.set("timeDimension", component(Component.TIME_PERIOD));
        ArrayNode measures = components
                .putObject("measureList")
                .put("id", "MeasureDescriptor")
                .putArray("measures");
        Component.of(Role.MEASURE)
                .forEach(measure -> measures.add(component(measure).put("usage", "optional")));
        ArrayNode attributes = components
                .putObject("attributeList")
                .put("id", "AttributeDescriptor")
                .putArray("attributes");
        Component.of(Role.ATTRIBUTE).forEach(attribute -> attributes.add(attribute(attribute)));
        return structure;
    }

    private ObjectNode attribute(Component attribute) {
        boolean isAlwaysThere = attribute == Component.OBS_STATUS || attribute == Component.VERDICT;
        ObjectNode described = component(attribute).put("usage", isAlwaysThere ? "mandatory" : "optional");
        described.putObject("attributeRelationship").putObject("observation");
        return described;
    }

    private ObjectNode component(Component component) {
        ObjectNode described = message.objectNode()
                .put("id", component.name())
                .put(
                        "conceptIdentity",
                        URN + "conceptscheme.Concept=" + SdmxStructure.reference(CONCEPTS, cube) + "."
                                + component.name());
        ObjectNode representation = described.putObject("localRepresentation");
        switch (component) {
            case FREQ -> enumerated(representation, "SDMX:CL_FREQ(2.1)");
            case OBS_STATUS -> enumerated(representation, "SDMX:CL_OBS_STATUS(2.2)");
            case REF_AREA -> enumerated(representation, SdmxStructure.reference("CL_AREA", cube));
            case BASIS, INDICATOR, VERDICT, RELATION ->
                enumerated(representation, SdmxStructure.reference("CL_" + component.name(), cube));
            case TIME_PERIOD -> formatted(representation, "GregorianYear");
            case OBS_VALUE, REQUIRED -> formatted(representation, "Decimal");
            case REVISION -> formatted(representation, "Long");
            case MEASURED_PERIOD -> formatted(representation, "ObservationalTimePeriod");
            case UNIT_MEASURE -> formatted(representation, "String");
        }
        return described;
    }

    private static void enumerated(ObjectNode representation, String codelist) {
        representation.put("enumeration", URN + "codelist.Codelist=" + codelist);
    }

    private static void formatted(ObjectNode representation, String type) {
        representation.putObject("format").put("dataType", type);
    }

    private ObjectNode concepts() {
        ObjectNode scheme = artefact(CONCEPTS, new LocalizedText("达标情况数据概念", "Concepts of compliance data"));
        ArrayNode concepts = scheme.putArray("concepts");
        for (Component component : Component.values()) {
            concepts.add(named(message.objectNode().put("id", component.name()), component.title()));
        }
        return scheme;
    }

    private <T> ObjectNode codes(
            String prefix,
            LocalizedText title,
            List<T> entries,
            Function<T, String> code,
            Function<T, LocalizedText> name) {
        return codes(prefix, title, entries, code, name, entry -> null);
    }

    private <T> ObjectNode codes(
            String prefix,
            LocalizedText title,
            List<T> entries,
            Function<T, String> code,
            Function<T, LocalizedText> name,
            Function<T, String> parent) {
        ObjectNode list = artefact(prefix, title);
        ArrayNode codes = list.putArray("codes");
        for (T entry : entries) {
            ObjectNode described = named(message.objectNode().put("id", code.apply(entry)), name.apply(entry));
            if (parent.apply(entry) != null) {
                described.put("parent", parent.apply(entry));
            }
            codes.add(described);
        }
        return list;
    }
}
