package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

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

    /** What a measurement ever said. */
    static final Listing<MeasurementResponse> REVISIONS = titled(Listing.of(
            "revisions",
            "修订",
            "Revisions",
            MeasurementResponse.class,
            SortKey.whole("revision", MeasurementResponse::revision)));

    /** A list of measurements with the titles of its columns. */
    static <T> Listing<T> titled(Listing<T> listing) {
        return listing.column("id", "编号", "Id")
                .column("subIndicator", "分项", "Sub-indicator")
                .column("region", "行政区代码", "Region code")
                .column("period", "时期", "Period")
                .column("revision", "修订", "Revision")
                .column("value", "指标值", "Value")
                .column("stage", "阶段", "Stage")
                .column("rank", "排名", "Rank")
                .column("status", "状态", "Status")
                .column("sourceUnit", "数据来源", "Source unit")
                .column("evidence.link", "佐证材料", "Evidence")
                .column("evidence.sha256", "佐证材料 SHA-256", "SHA-256 of the evidence")
                .column("note", "备注", "Note")
                .column("withdrawn", "已撤回", "Withdrawn")
                .column("reason", "修订原因", "Reason")
                .column("recordedBy", "填报人", "Recorded by")
                .column("recordedAt", "填报时间", "Recorded at");
    }

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

    /** As other services are told of it. */
    MeasurementRecorded toEvent(String plan) {
        return new MeasurementRecorded(
                plan, subIndicator, region, period, revision, value, stage, rank, status, withdrawn, recordedAt);
    }
}
