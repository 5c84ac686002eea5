package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Period;

/**
 * A measurement as the API gives it.
 *
 * @param id stable: sub-indicator, region and period
 * @param value of a quantity, with the digits it came with
 * @param stage code of a stage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"id":"10.1-440700-2019","subIndicator":"10.1","region":"440700","period":"2019","revision":1,"value":88.0,\
        "recordedAt":"2020-01-15T02:00:00Z"}""")
public record MeasurementResponse(
        String id,
        String subIndicator,
        String region,
        @Schema(implementation = String.class) Period period,
        long revision,
        BigDecimal value,
        String stage,
        Integer rank,
        String note,
        String reason,
        Instant recordedAt) {

    static MeasurementResponse of(MeasurementKey key, MeasurementRevision revision) {
        Reading reading = revision.reading();
        return new MeasurementResponse(
                key.id(),
                key.subIndicator(),
                key.region(),
                key.period(),
                revision.revision(),
                reading.value(),
                reading.stage(),
                reading.rank(),
                reading.note(),
                revision.reason(),
                revision.recordedAt());
    }
}
