package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/** A number that a higher authority assigned for a year, as the rules see it. */
public record Assigned(int year, Direction direction, BigDecimal value, LocalizedText document, long revision) {}
