package org.ecoplan.reporting.freshness;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile long ofEveryPlan;
    private volatile boolean known;

    private record Waiting(String plan, OptionalLong from, UniEmitter<? super Void> end) {}

    /** The version of a plan, whether it exists or not; empty while it is not known: then only the database knows. */
    public OptionalLong of(String plan) {
        if (!known) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.max(ofPlans.getOrDefault(plan, 0L), ofEveryPlan));
    }

    /**
     * Ends when the version of a plan is known to be another one: at once if it is already. Whoever does not want to wait
     * any longer cancels. What follows it must not block.
     */
    public Uni<Void> moved(String plan, OptionalLong from) {
        return Uni.createFrom().emitter(end -> {
            Waiting one = new Waiting(plan, from, end);
            waiting.add(one);
            end.onTermination(() -> waiting.remove(one));
            // it may have moved before somebody was waiting
            endIfMoved(one);
        });
    }

    /** What is taken in from here on will be told; what was before is not known. */
    void begin() {
        ofEveryPlan = counter.incrementAndGet();
        ofPlans.clear();
        known = true;
        waiting.forEach(this::endIfMoved);
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
        waiting.forEach(this::endIfMoved);
    }

    private void endIfMoved(Waiting one) {
        OptionalLong now = of(one.plan());
        if (now.isPresent() && !now.equals(one.from()) && waiting.remove(one)) {
            one.end().complete(null);
        }
    }
}
