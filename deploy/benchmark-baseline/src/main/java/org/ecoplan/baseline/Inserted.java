package org.ecoplan.baseline;

import java.math.BigDecimal;

/** A measurement as the services take it; here nobody looks into it. */
public record Inserted(String subIndicator, String region, String period, BigDecimal value, String stage) {}
