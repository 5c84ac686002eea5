package org.ecoplan.contracts.plan;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/** 考核要求: the number that a higher authority assigned for a year, and the document it comes from. */
public record AssignedNumber(Integer year, Direction direction, BigDecimal value, LocalizedText document) {}
