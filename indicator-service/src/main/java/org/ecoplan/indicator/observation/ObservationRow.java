package org.ecoplan.indicator.observation;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An observation as somebody sends it.
 *
 * @param time a moment with its offset; of a series with a step of a day or longer also the period, such as
 *     {@code 2019-06}
 * @param value may be absent where the flag says that it does not count
 * @param flag {@code N} if absent
 */
@Schema(examples = """
        {"series":"aqi-donghu","time":"2019-06-01T08:00:00+08:00","value":57,"flag":"N"}""")
@JsonDeserialize(using = ObservationRowReader.class)
public record ObservationRow(
        @Schema(examples = "aqi-donghu") String series,

        @Schema(
                implementation = String.class,
                examples = {"2019-06-01T08:00:00+08:00", "2019-06-01"})
        ObservedTime time,

        BigDecimal value,
        QualityFlag flag) {

    public ObservationRow {
        flag = flag == null ? QualityFlag.NORMAL : flag;
    }
}
