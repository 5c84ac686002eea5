package org.ecoplan.reporting.simulation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.reporting.compliance.rules.Measured;

/**
 * A value or a stage that is supposed: a row of a load of measurements, as indicator-service takes it.
 *
 * @param region GB/T 2260 code of the plan's city or of one of its districts
 * @param period a year, quarter, month or day of the plan; it may be yet to come
 * @param value where the sub-indicator is a quantity
 * @param stage code, where the sub-indicator has stages
 * @param rank the place among the regions of the higher level
 * @param status {@code FINAL} unless said otherwise
 * @param sourceUnit not looked at: no verdict rests on it, but a load has it
 * @param evidence not looked at
 * @param note not looked at
 * @param recordedBy not looked at
 * @param reason not looked at
 */
@Schema(examples = """
        {"subIndicator":"10.1","region":"440700","period":"2019","value":88.0}""")
public record SupposedMeasurement(
        @Schema(examples = "10.1") String subIndicator,
        @Schema(examples = "440700") String region,

        @Schema(implementation = String.class, examples = "2019")
        Period period,

        BigDecimal value,
        String stage,
        Integer rank,
        MeasurementStatus status,
        String sourceUnit,
        Evidence evidence,
        String note,
        String recordedBy,
        String reason) {

    /** Where a value can be checked. */
    @Schema(name = "SupposedEvidence")
    record Evidence(String link, String sha256) {}

    /** What measurements of the same are told apart by. */
    record Key(String subIndicator, String region, Period period) {}

    Key key() {
        return new Key(subIndicator, region, period);
    }

    Measured toMeasured() {
        return new Measured(period, value, stage, rank, Supposition.REVISION, status);
    }
}
