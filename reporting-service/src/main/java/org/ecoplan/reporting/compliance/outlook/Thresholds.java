package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;

/**
 * From which share of the pace that is needed an outlook is how good: those of Statistics Canada's methodology, which
 * Open SDG has built in ("Progress Measurement Methodology for the Sustainable Development Goals"), after Eurostat.
 */
final class Thresholds {

    /** On track from 95 %. */
    static final BigDecimal ON_TRACK = new BigDecimal("0.95");
    /** Progress made but acceleration needed from 60 %. */
    static final BigDecimal ACCELERATE = new BigDecimal("0.60");
    /** Limited progress from 0 %; below it deterioration. */
    static final BigDecimal OFF_TRACK = BigDecimal.ZERO;

    private Thresholds() {}
}
