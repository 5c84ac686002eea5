package org.ecoplan.indicator.requirement;

import java.math.BigDecimal;
import java.time.Instant;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/** A requirement as the API gives it. */
public record RequirementResponse(
        String subIndicator,
        String region,
        int year,
        long revision,
        Direction direction,
        BigDecimal value,
        LocalizedText document,
        Instant assignedAt) {}
