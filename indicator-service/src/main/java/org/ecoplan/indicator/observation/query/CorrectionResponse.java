package org.ecoplan.indicator.observation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.indicator.observation.QualityFlag;

/** What was known of a time until it was corrected. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectionResponse(
        Instant time, BigDecimal value, QualityFlag flag, Instant recordedAt, Instant replacedAt) {}
