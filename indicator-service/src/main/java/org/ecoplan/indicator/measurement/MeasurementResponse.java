package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/**
 * A measurement as the API gives it.
 *
 * @param id stable: sub-indicator, region and period
 * @param value of a quantity, with the digits it came with
 * @param stage code of a stage
 * @param lineage how a derived value came about: the formula, and what it was given
 * @param withdrawn whether nothing is known of it any more; {@code reason} says why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"id":"10.1-440700-2019","subIndicator":"10.1","region":"440700","period":"2019","revision":1,"value":88.0,\
        "status":"FINAL","recordedAt":"2020-01-15T02:00:00Z"}""")
public record MeasurementResponse(
        String id,
        String subIndicator,
        String region,
        @Schema(implementation = String.class) Period period,
        long revision,
        BigDecimal value,
        String stage,
        Integer rank,
        MeasurementStatus status,
        String sourceUnit,
        Evidence evidence,
        String note,

        @Schema(type = SchemaType.OBJECT) JsonNode lineage,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withdrawn,

        String reason,
        String recordedBy,
        Instant recordedAt) {

    static MeasurementResponse of(MeasurementRevision revision) {
        MeasurementKey key = revision.key();
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
                reading.status(),
                reading.sourceUnit(),
                reading.evidence(),
                reading.note(),
                Lineages.read(reading.lineage()),
                reading.withdrawn(),
                revision.recorder().reason(),
                revision.recorder().by(),
                revision.recordedAt());
    }
}
