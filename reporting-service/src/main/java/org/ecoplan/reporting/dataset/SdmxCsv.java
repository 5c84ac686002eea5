package org.ecoplan.reporting.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.rows.CsvText;
import org.ecoplan.reporting.compliance.rules.ComparedValue;
import org.ecoplan.reporting.compliance.rules.Measured;

/**
 * SDMX-CSV 2.0.0: what the data are about, the action, the dimensions in the order of the structure, the measure and the
 * attributes, each by its code. The structure is that of {@link SdmxStructure}.
 */
final class SdmxCsv {

    private final DatasetService service;

    SdmxCsv(DatasetService service) {
        this.service = service;
    }

    void write(Cube cube, OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(SdmxStructure.COLUMNS);
        String structure = SdmxStructure.dataflow(cube);
        service.read(cube, observation -> csv.writeRecord(row(structure, observation)));
        csv.flush();
    }

    private static List<String> row(String structure, Observation observation) {
        return List.of(
                "dataflow",
                structure,
                "I",
                "A",
                observation.region().code(),
                observation.basis().name(),
                SdmxStructure.code(observation.subIndicator()),
                Integer.toString(observation.year()),
                observation.number().map(BigDecimal::toPlainString).orElse(""),
                SdmxStructure.ObservationStatus.of(observation).name(),
                observation.verdict().name(),
                observation.requiredNumber().map(BigDecimal::toPlainString).orElse(""),
                observation
                        .compared()
                        .map(ComparedValue::relation)
                        .map(Enum::name)
                        .orElse(""),
                CsvText.harmless(SdmxStructure.unit(observation.subIndicator())),
                observation.measured().map(Measured::period).map(Period::code).orElse(""),
                observation
                        .measured()
                        .map(measured -> Long.toString(measured.revision()))
                        .orElse(""));
    }
}
