package org.ecoplan.reporting.intake;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/** The newest known revision of one requirement. */
public record KnownRequirement(
        String subIndicator, int year, long revision, Direction direction, BigDecimal value, LocalizedText document) {}
