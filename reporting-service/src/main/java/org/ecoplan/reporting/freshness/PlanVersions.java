package org.ecoplan.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.ecoplan.reporting.intake.TakenIn;

/**
 * A number for each plan that becomes another one whenever something is taken in that concerns it, by whichever
 * instance. It is of use inside this instance only.
 *
 * <p>Who prepares an answer asks for the version <em>first</em> and reads the database <em>afterwards</em>. The answer is
 * then at least as new as that version, and may be given as long as the version is the same. The version moves some
 * milliseconds after the commit; who has waited for a write of theirs ({@code minVersion}) waited until it had moved.
 */
@ApplicationScoped
public class PlanVersions {

    private final AtomicLong counter = new AtomicLong();
    private final Map<String, Long> ofPlans = new ConcurrentHashMap<>();
    private volatile long ofEveryPlan;
    private volatile boolean known;

    /** The version of a plan, whether it exists or not; empty while it is not known: then only the database knows. */
    public OptionalLong of(String plan) {
        if (!known) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(ofPlans.getOrDefault(plan, 0L), ofEveryPlan));
    }

    /** What is taken in from here on will be told; what was before is not known. */
    void begin() {
        ofEveryPlan = counter.incrementAndGet();
        ofPlans.clear();
        known = true;
    }

    /** Nobody tells any more. */
    void end() {
        known = false;
    }

    void apply(TakenIn takenIn) {
        long version = counter.incrementAndGet();
        takenIn.plans().forEach(plan -> ofPlans.put(plan, version));
        if (takenIn.everyPlan()) {
            ofEveryPlan = version;
        }
    }
}
