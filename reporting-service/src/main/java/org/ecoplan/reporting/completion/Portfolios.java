package org.ecoplan.reporting.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.KnownThings;

/** Finds the key projects of a plan, as they are known now or were known at the moment that is asked for. */
@ApplicationScoped
public class Portfolios {

    private final KnownThings known;

    Portfolios(KnownThings known) {
        this.known = known;
    }

    @Transactional
    public Portfolio of(AskedPlan asked) {
        return Portfolio.of(
                known.projectStates(asked.code(), asked.asOf()),
                known.catalogue(asked.code(), asked.asOf())
                        .orElseGet(() -> new CatalogueLoaded(asked.code(), 0, List.of(), List.of())),
                new Directory(known.units(asked.asOf()), asked.day()),
                asked.day());
    }
}
