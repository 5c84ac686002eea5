package org.ecoplan.reporting.compliance;

import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.reporting.compliance.outlook.PlanOutlooks;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.PlanRules;

/** Judges the indicators of one plan: both verdict and outlook rest on the same facts, and neither on the other. */
public record Judge(PlanRules rules, PlanOutlooks outlooks) {

    public static Judge of(PlanDefinition plan) {
        return new Judge(new PlanRules(plan), new PlanOutlooks(plan));
    }

    /** What is to be said of an indicator for a region, of which the facts are, and a year. */
    public Judgement judge(Indicator indicator, Basis basis, int year, String region, Facts facts) {
        return new Judgement(
                rules.judge(indicator, basis, year, facts), outlooks.of(indicator, basis, year, region, facts));
    }
}
