package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.PlanDefinition;

/** What made the verdicts in force what they are, for whoever holds them against others. */
@ApplicationScoped
public class VerdictCauses {

    private final VerdictRepository verdicts;

    VerdictCauses(VerdictRepository verdicts) {
        this.verdicts = verdicts;
    }

    /**
     * What made a verdict what it is.
     *
     * @param since the moment at which it was judged so here
     * @param event source and id of the event
     */
    public record Cause(Instant since, String event) {}

    /** By number of the indicator; of a region that nothing was told of there is none. */
    @Transactional
    public Map<String, Cause> of(PlanDefinition plan, String region, Basis basis, int year) {
        return verdicts.of(new Question(plan, null, region, basis, year), plan.indicators()).values().stream()
                .collect(toMap(
                        verdict -> verdict.id().indicator(),
                        verdict -> new Cause(verdict.since(), verdict.causedBy())));
    }
}
