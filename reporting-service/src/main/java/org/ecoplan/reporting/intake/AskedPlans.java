package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

/** Finds the plan that a request is about. */
@ApplicationScoped
public class AskedPlans {

    /** What {@code asOf} means, for the API's description. */
    public static final String AS_OF = "As it was known at this moment: of everything, the newest state that had been"
            + " recorded by then. Without it, as it is known now.";

    private final KnownThings known;
    private final Clock clock;

    AskedPlans(KnownThings known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /**
     * The plan as it was known at a moment.
     *
     * @param asOf as it was sent; {@code null} for now
     * @throws ProblemException 400 for what is no moment, 404 for a plan that nobody had announced by then
     */
    @Transactional
    public AskedPlan find(String plan, String asOf) {
        Instant moment = Query.parsed("asOf", asOf, Query::instant);
        PlanDefinition definition =
                known.plan(plan, moment).map(KnownPlan::definition).orElseThrow(() -> unknown(plan, asOf));
        return of(definition, moment);
    }

    /**
     * An edition of a plan that was found already.
     *
     * @param moment as of which it is looked at; {@code null} for now
     */
    public AskedPlan of(PlanDefinition definition, Instant moment) {
        Instant now = clock.instant();
        Instant seenFrom = moment == null || moment.isAfter(now) ? now : moment;
        return new AskedPlan(definition, moment, LocalDate.ofInstant(seenFrom, ZoneId.of(definition.timeZone())));
    }

    private ProblemException unknown(String plan, String asOf) {
        return known.firstDefined(plan)
                .map(first -> ProblemException.notFound(
                        "asOf", "not-known-then", "the plan was first announced at " + first, asOf))
                .orElseGet(() -> ProblemException.notFound(
                        "plan", "unknown-plan", "no plan with this code has been announced here", plan));
    }
}
