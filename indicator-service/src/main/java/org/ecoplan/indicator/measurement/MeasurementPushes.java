package org.ecoplan.indicator.measurement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records pushes that come at the same time in one transaction. Most of what a push costs is its commit and the way to
 * the database; eight that share them cost little more than one. Each is answered when the commit that it is in has
 * ended, and with what became of it alone.
 */
@ApplicationScoped
class MeasurementPushes {

    private static final int MOST_AT_ONCE = 100;

    private final MeasurementService service;
    private final Queue<Push> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    MeasurementPushes(MeasurementService service) {
        this.service = service;
    }

    /**
     * Records a value or a stage, or a correction of it.
     *
     * @throws org.ecoplan.kit.problem.ProblemException 404 for an unknown plan, 422 for a request that the plan does
     *     not allow
     */
    Recording record(String plan, RecordMeasurementRequest request) {
        Push push = new Push(plan, request);
        if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            service.record(List.of(push));
            return push.outcome();
        }
        waiting.add(push);
        turn.lock();
        try {
            // whoever had the turn before may have taken it along
            while (!push.isDone()) {
                recordTogether(next());
            }
        } finally {
            turn.unlock();
        }
        return push.outcome();
    }

    private void recordTogether(List<Push> pushes) {
        try {
            QuarkusTransaction.requiringNew().run(() -> service.record(pushes));
            pushes.forEach(Push::done);
        } catch (RuntimeException e) {
            if (pushes.size() == 1) {
                pushes.get(0).fail(e);
            } else {
                // one of them may be what the database does not take; the others shall not suffer for it
                pushes.forEach(push -> recordTogether(List.of(push)));
            }
        }
    }

    /** Those that have waited longest, each about another measurement. */
    private List<Push> next() {
        List<Push> next = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        for (Iterator<Push> pushes = waiting.iterator(); pushes.hasNext() && next.size() < MOST_AT_ONCE; ) {
            Push push = pushes.next();
            if (keys.add(push.key())) {
                next.add(push);
                pushes.remove();
            }
        }
        return next;
    }
}
