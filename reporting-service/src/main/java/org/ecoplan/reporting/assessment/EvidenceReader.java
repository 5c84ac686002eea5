package org.ecoplan.reporting.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.reporting.compliance.FactsReader;
import org.ecoplan.reporting.intake.KnownPlan;
import org.ecoplan.reporting.intake.KnownThings;

/** Gathers the evidence on a region in one look. */
@ApplicationScoped
class EvidenceReader {

    // What comes in between two queries would be in the one and not in the other: a state that there never was.
    private static final String ONE_LOOK = "set transaction isolation level repeatable read, read only";

    private final KnownThings known;
    private final FactsReader facts;
    private final Sql sql;

    EvidenceReader(KnownThings known, FactsReader facts, Sql sql) {
        this.known = known;
        this.facts = facts;
        this.sql = sql;
    }

    /**
     * The evidence, of all years.
     *
     * @param asOf the moment as of which it was known; {@code null} for now
     * @return empty for a plan that was not known then
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Evidence> read(String plan, String region, Instant asOf) {
        sql.update(ONE_LOOK);
        return known.plan(plan, asOf).map(edition -> read(edition, region, asOf));
    }

    private Evidence read(KnownPlan edition, String region, Instant asOf) {
        PlanDefinition plan = edition.definition();
        return Evidence.of(
                edition, region, facts.read(plan, region, plan.indicators(), asOf), known.projects(plan.code(), asOf));
    }
}
