package org.ecoplan.reporting.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.listing.Language;

/**
 * A dataset of JSON-stat 2.0. Each observation is five cells, one a {@link Measure}; the status of all five is the
 * verdict. The values go out while they are read, and of each observation one byte is kept for its status.
 */
final class JsonStat {

    private static final LocalizedText REGION = new LocalizedText("行政区", "Region");
    private static final LocalizedText BASIS = new LocalizedText("判定依据", "Basis");
    private static final LocalizedText YEAR = new LocalizedText("年份", "Year");
    private static final LocalizedText INDICATOR = new LocalizedText("指标", "Indicator");
    private static final LocalizedText MEASURE = new LocalizedText("度量", "Measure");

    /** What a number says of an observation. */
    enum Measure {
        value("指标值", "Measured value"),
        required("要求值", "Required value"),
        met("是否达标（1是，0否）", "Met (1 yes, 0 no)"),
        measuredIn("数据年份", "Year of the measurement"),
        provisional("是否初步数（1是，0否）", "Provisional (1 yes, 0 no)");

        private final LocalizedText label;

        Measure(String zh, String en) {
            this.label = new LocalizedText(zh, en);
        }

        /** Empty where there is none. */
        Optional<BigDecimal> of(Observation observation) {
            return switch (this) {
                case value -> observation.number();
                case required -> observation.requiredNumber();
                case met ->
                    observation.verdict() == Verdict.NOT_MEASURED
                            ? Optional.empty()
                            : Optional.of(flag(observation.verdict() == Verdict.MET));
                case measuredIn ->
                    observation
                            .measured()
                            .map(measured ->
                                    BigDecimal.valueOf(measured.period().year()));
                case provisional ->
                    observation
                            .measured()
                            .map(measured -> flag(observation.judged().provisional()));
            };
        }

        private static BigDecimal flag(boolean isSo) {
            return isSo ? BigDecimal.ONE : BigDecimal.ZERO;
        }
    }

    private final DatasetService service;
    private final ObjectMapper json;
    private final Language language;

    JsonStat(DatasetService service, ObjectMapper json, Language language) {
        this.service = service;
        this.json = json;
        this.language = language;
    }

    /** @param updated the moment as of which the data are */
    void write(Cube cube, Instant updated, OutputStream stream) throws IOException {
        JsonGenerator out = json.createGenerator(stream);
        out.writeStartObject();
        out.writeStringField("version", "2.0");
        out.writeStringField("class", "dataset");
        out.writeStringField("label", language.of(cube.plan().definition().name()));
        out.writeStringField("updated", updated.toString());
        writeTexts("id", List.of("region", "basis", "year", "indicator", "measure"), out);
        out.writeFieldName("size");
        out.writeArray(
                new int[] {
                    cube.regions().size(),
                    cube.bases().size(),
                    cube.years().size(),
                    cube.subIndicators().size(),
                    Measure.values().length
                },
                0,
                5);
        writeRoles(out);
        writeDimensions(cube, out);
        writeStatus(writeValues(cube, out), out);
        writeStatusLabels(cube, out);
        out.writeEndObject();
        out.flush();
    }

    private static void writeRoles(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("role");
        writeTexts("time", List.of("year"), out);
        writeTexts("geo", List.of("region"), out);
        writeTexts("metric", List.of("indicator"), out);
        out.writeEndObject();
    }

    private void writeDimensions(Cube cube, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("dimension");
        Dimension<Region> regions = new Dimension<>(REGION, cube.regions(), Region::code, Region::name);
        regions.write("region", language, out, more -> writeDistricts(cube, more));
        new Dimension<>(BASIS, cube.bases(), Basis::code, JsonStat::name).write("basis", language, out);
        new Dimension<>(YEAR, cube.years(), Object::toString, JsonStat::name).write("year", language, out);
        Dimension<SubIndicator> indicators =
                new Dimension<>(INDICATOR, cube.subIndicators(), SubIndicator::number, SubIndicator::name);
        indicators.write("indicator", language, out, more -> writeUnits(cube, more));
        new Dimension<>(MEASURE, List.of(Measure.values()), Measure::name, measure -> measure.label)
                .write("measure", language, out);
        out.writeEndObject();
    }

    private static void writeDistricts(Cube cube, JsonGenerator out) throws IOException {
        List<String> codes = cube.regions().stream().map(Region::code).toList();
        out.writeObjectFieldStart("child");
        for (String parent : codes) {
            List<String> children = cube.regions().stream()
                    .filter(region -> parent.equals(region.parent()))
                    .map(Region::code)
                    .toList();
            if (!children.isEmpty()) {
                writeTexts(parent, children, out);
            }
        }
        out.writeEndObject();
    }

    private void writeUnits(Cube cube, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("unit");
        for (SubIndicator part : cube.subIndicators()) {
            out.writeObjectFieldStart(part.number());
            out.writeStringField("label", part.isQuantity() ? language.of(part.unit()) : scale(part));
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    /** {@code 1 drafted, 2 in force}: what the numbers of a scale stand for. */
    private String scale(SubIndicator part) {
        StringBuilder scale = new StringBuilder();
        for (int place = 0; place < part.stages().size(); place++) {
            scale.append(place == 0 ? "" : "; ")
                    .append(place + 1)
                    .append(" = ")
                    .append(language.of(part.stages().get(place).name()));
        }
        return scale.toString();
    }

    private byte[] writeValues(Cube cube, JsonGenerator out) throws IOException {
        ByteArrayOutputStream verdicts = new ByteArrayOutputStream(cube.size());
        out.writeArrayFieldStart("value");
        service.read(cube, observation -> {
            for (Measure measure : Measure.values()) {
                Optional<BigDecimal> number = measure.of(observation);
                if (number.isPresent()) {
                    out.writeNumber(number.get().toPlainString());
                } else {
                    out.writeNull();
                }
            }
            verdicts.write(observation.verdict().ordinal());
        });
        out.writeEndArray();
        return verdicts.toByteArray();
    }

    private static void writeStatus(byte[] verdicts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("status");
        for (byte verdict : verdicts) {
            for (int cell = 0; cell < Measure.values().length; cell++) {
                out.writeString(Verdict.values()[verdict].name());
            }
        }
        out.writeEndArray();
    }

    private void writeStatusLabels(Cube cube, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("extension");
        out.writeStringField("plan", cube.plan().code());
        out.writeNumberField("edition", cube.plan().edition());
        out.writeObjectFieldStart("status");
        out.writeObjectFieldStart("label");
        for (Verdict verdict : Verdict.values()) {
            out.writeStringField(verdict.name(), language.of(Names.of(verdict)));
        }
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
    }

    private static LocalizedText name(Basis basis) {
        return Names.of(basis);
    }

    private static LocalizedText name(Integer year) {
        return new LocalizedText(year.toString(), year.toString());
    }

    private static void writeTexts(String name, List<String> texts, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
