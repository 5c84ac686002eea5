package org.ecoplan.reporting.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.kit.listing.Language;
import org.ecoplan.kit.rows.CsvText;
import org.ecoplan.reporting.compliance.rules.ComparedValue;
import org.ecoplan.reporting.compliance.rules.Measured;

/**
 * One row an observation, one column a variable; what is not known is an empty cell. The names of the columns are the
 * same in each language, names of regions and sub-indicators are in the reader's. It is RFC 4180 in UTF-8, without a byte
 * order mark, which R and others would take for a part of the first column's name.
 */
final class TidyCsv {

    private static final List<String> COLUMNS = List.of(
            "region",
            "regionName",
            "basis",
            "year",
            "indicator",
            "indicatorName",
            "unit",
            "value",
            "stage",
            "relation",
            "required",
            "requiredStage",
            "margin",
            "verdict",
            "reasons",
            "period",
            "revision",
            "stale",
            "provisional");

    private final DatasetService service;
    private final Language language;

    TidyCsv(DatasetService service, Language language) {
        this.service = service;
        this.language = language;
    }

    void write(Cube cube, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(COLUMNS);
        service.read(cube, observation -> csv.writeRecord(row(observation)));
        csv.flush();
    }

    private List<String> row(Observation observation) {
        Optional<Measured> measured = observation.measured();
        Optional<ComparedValue> compared = observation.compared();
        return texts(
                observation.region().code(),
                CsvText.harmless(language.of(observation.region().name())),
                observation.basis().code(),
                observation.year(),
                observation.subIndicator().number(),
                CsvText.harmless(language.of(observation.subIndicator().name())),
                Optional.ofNullable(observation.subIndicator().unit())
                        .map(unit -> CsvText.harmless(language.of(unit)))
                        .orElse(null),
                measured.map(Measured::value).orElse(null),
                measured.map(Measured::stage).orElse(null),
                compared.map(ComparedValue::relation).orElse(null),
                compared.map(ComparedValue::required).orElse(null),
                compared.map(ComparedValue::requiredStage).orElse(null),
                compared.map(ComparedValue::margin).orElse(null),
                observation.verdict(),
                observation.reasonCodes(),
                measured.map(Measured::period).orElse(null),
                measured.map(Measured::revision).orElse(null),
                observation.judged().stale(),
                observation.judged().provisional());
    }

    private static List<String> texts(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : Objects.toString(cell, ""))
                .toList();
    }
}
