package org.ecoplan.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;

/**
 * A value or a stage was recorded for one sub-indicator, region and period, corrected, or withdrawn.
 *
 * @param value of a quantity, with the digits it came with
 * @param stage code of a stage
 * @param rank the place among the regions of the higher level, where reported
 * @param status how certain it is; {@code FINAL} where the event does not say
 * @param withdrawn whether nothing is known of this key any more; there is neither value nor stage then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasurementRecorded(
        String plan,
        String subIndicator,
        String region,
        Period period,
        long revision,
        BigDecimal value,
        String stage,
        Integer rank,
        MeasurementStatus status,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean withdrawn,

        Instant recordedAt)
        implements EventData {

    public MeasurementRecorded {
        status = status == null ? MeasurementStatus.FINAL : status;
    }

    @Override
    public String key() {
        return String.join("/", plan, subIndicator, region, period.code());
    }

    @Override
    public String partitionKey() {
        return plan;
    }
}
