package org.ecoplan.reporting.intake;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets transactions fail after everything in them has been written. */
@ApplicationScoped
class Refusal {

    private volatile String plan;
    private final AtomicInteger left = new AtomicInteger();

    /** The next transactions that change anything about the plan fail. */
    void refuseNext(String plan, int transactions) {
        this.plan = plan;
        left.set(transactions);
    }

    boolean isDone() {
        return left.get() == 0;
    }

    void refuse(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StateChanged changed) {
        if (changed.changes().stream().anyMatch(change -> change.plan().equals(plan))
                && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new IllegalStateException("refused on purpose");
        }
    }
}
