package org.ecoplan.indicator.observation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.indicator.observation.QualityFlag;

/**
 * An observation as the API gives it.
 *
 * @param period that the value speaks for, where that is a day or longer; {@code time} is when it begins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"time":"2019-06-01T00:00:00Z","value":57,"flag":"N"}""")
public record Reading(Instant time, String period, BigDecimal value, QualityFlag flag) {}
