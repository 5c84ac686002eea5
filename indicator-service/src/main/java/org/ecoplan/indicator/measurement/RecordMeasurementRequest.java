package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/**
 * A value or a stage as somebody sends it.
 *
 * @param region GB/T 2260 code of the plan's city or of one of its districts
 * @param period a year, quarter, month or day that has begun
 * @param value where the sub-indicator is a quantity
 * @param stage code, where the sub-indicator has stages
 * @param rank the place among the regions of the higher level
 * @param status {@code FINAL} unless said otherwise
 * @param sourceUnit code of the plan's department that it comes from
 * @param evidence where it can be checked
 * @param note anything a reader of the value should know
 * @param recordedBy the person or system that stands for it
 * @param reason why it is what it is now; meant for corrections
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"subIndicator":"10.1","region":"440700","period":"2019","value":88.0}""")
public record RecordMeasurementRequest(
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

    /** What would have to be sent for a revision to be as it is. */
    static RecordMeasurementRequest of(MeasurementRevision revision) {
        Reading reading = revision.reading();
        return new RecordMeasurementRequest(
                revision.key().subIndicator(),
                revision.key().region(),
                revision.key().period(),
                reading.value(),
                reading.stage(),
                reading.rank(),
                reading.status(),
                reading.sourceUnit(),
                reading.evidence(),
                reading.note(),
                revision.recorder().by(),
                revision.recorder().reason());
    }

    MeasurementKey key(String plan) {
        return new MeasurementKey(plan, subIndicator, region, period);
    }

    Reading toReading() {
        return new Reading(
                value,
                stage,
                rank,
                status == null ? MeasurementStatus.FINAL : status,
                sourceUnit,
                evidence,
                note,
                null,
                false);
    }

    Recorder toRecorder() {
        return new Recorder(recordedBy, reason);
    }
}
