package org.ecoplan.reporting.freshness;

import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets whoever wrote something wait until it has been taken in, and reads it then: a question that names a version is
 * answered with all of it or not at all.
 */
class MinVersionFilter {

    static final String PARAMETER = "minVersion";

    /** How long to wait without looking, though nothing is heard. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final TakenInStates states;
    private final PlanVersions versions;
    private final FreshnessConfig config;
    private final Semaphore places;

    MinVersionFilter(TakenInStates states, PlanVersions versions, FreshnessConfig config) {
        this.states = states;
        this.versions = versions;
        this.config = config;
        this.places = new Semaphore(config.mostWaiting());
    }

    /**
     * Waits for the version that a question names.
     *
     * @throws ProblemException 400 for what is no version; 503 where it has not come in time, or too many are waiting
     */
    @ServerRequestFilter(priority = Priorities.USER - 100)
    void await(UriInfo uri, HttpHeaders headers) throws InterruptedException {
        String inQuery = uri.getQueryParameters().getFirst(PARAMETER);
        String version = inQuery == null ? headers.getHeaderString(Freshness.HEADER) : inQuery;
        if (version == null) {
            return;
        }
        Freshness wanted = parse(inQuery == null ? Freshness.HEADER : PARAMETER, version);
        String plan = uri.getPathParameters().getFirst("plan");
        if (!states.include(wanted)) {
            awaitItsTurn(wanted, plan == null ? "" : plan);
        }
    }

    private static Freshness parse(String parameter, String version) {
        try {
            return Freshness.parse(version);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(
                    FieldError.inParameter(parameter, "wrong-format", e.getMessage(), version));
        }
    }

    // A place is a thread that answers nobody else meanwhile.
    private void awaitItsTurn(Freshness wanted, String plan) throws InterruptedException {
        if (!places.tryAcquire()) {
            throw notYet("too many are waiting");
        }
        try {
            long deadline = System.nanoTime() + config.longestWait().toNanos();
            OptionalLong seen = versions.of(plan);
            while (!states.include(wanted)) {
                if (System.nanoTime() > deadline) {
                    throw notYet("it has not been taken in within "
                            + config.longestWait().toMillis() + " ms");
                }
                awaitMove(plan, seen);
                seen = versions.of(plan);
            }
        } finally {
            places.release();
        }
    }

    private void awaitMove(String plan, OptionalLong seen) {
        try {
            versions.moved(plan, seen).await().atMost(LOOK);
        } catch (TimeoutException e) {
            // looks all the same
        }
    }

    private static ProblemException notYet(String why) {
        return ProblemException.of(Problem.of(
                        "not-taken-in-yet",
                        "What was written has not been taken in yet",
                        503,
                        why + ": ask again, or without a version for what is known",
                        List.of()))
                .with(HttpHeaders.RETRY_AFTER, "1");
    }
}
