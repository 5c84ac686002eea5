package org.ecoplan.reporting.compliance;

import org.ecoplan.reporting.compliance.outlook.IndicatorOutlook;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;

/** What the rules say of one indicator: where it stands, and where it is going. */
public record Judgement(IndicatorVerdict verdict, IndicatorOutlook outlook) {}
