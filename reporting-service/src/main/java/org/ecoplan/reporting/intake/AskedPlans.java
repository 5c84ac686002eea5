package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
        return find(plan, "asOf", moment("asOf", asOf));
    }

    /**
     * The plan as it was known at a moment that a parameter names.
     *
     * @param moment {@code null} for now
     * @throws ProblemException 404 for a plan that nobody had announced by then
     */
    @Transactional
    public AskedPlan find(String plan, String parameter, Instant moment) {
        KnownPlan inForce = known.plan(plan, moment).orElseThrow(() -> unknown(plan, parameter, moment));
        PlanDefinition definition = inForce.definition();
        Instant now = clock.instant();
        Instant seenFrom = moment == null || moment.isAfter(now) ? now : moment;
        return new AskedPlan(
                definition,
                inForce.revision(),
                moment,
                LocalDate.ofInstant(seenFrom, ZoneId.of(definition.timeZone())));
    }

    /**
     * Reads a moment. Finer than a microsecond nothing is kept, and what is cut off here would be rounded up there, to a
     * moment at which more was known.
     *
     * @param text {@code null} for now, which is {@code null}
     * @throws ProblemException 400 for what is no moment
     */
    public static Instant moment(String parameter, String text) {
        Instant moment = Query.parsed(parameter, text, Query::instant);
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private ProblemException unknown(String plan, String parameter, Instant moment) {
        return known.firstDefined(plan)
                .map(first -> ProblemException.notFound(
                        parameter, "not-known-then", "the plan was first announced at " + first, moment))
                .orElseGet(() -> ProblemException.notFound(
                        "plan", "unknown-plan", "no plan with this code has been announced here", plan));
    }
}
