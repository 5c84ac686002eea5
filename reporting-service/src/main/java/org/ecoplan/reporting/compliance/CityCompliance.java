package org.ecoplan.reporting.compliance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.ecoplan.contracts.Basis;
import org.ecoplan.reporting.intake.AskedPlan;

/** How the city itself stands against the national programme, for whoever shows that beside something else. */
@ApplicationScoped
public class CityCompliance {

    private final ComplianceService service;

    CityCompliance(ComplianceService service) {
        this.service = service;
    }

    /** The verdicts for a year by number of the indicator, in the plan's order. */
    @Transactional
    public Map<String, ComplianceItem> verdicts(AskedPlan plan, int year) {
        Question question =
                new Question(plan.definition(), plan.asOf(), plan.definition().region(), Basis.STANDARD, year);
        return service.items(question).stream().collect(toMap(ComplianceItem::indicator, identity()));
    }
}
