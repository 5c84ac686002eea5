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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Records pushes that come at the same time in one transaction. Most of what a push costs is its commit and the way to
 * the database; eight that share them cost little more than one. Each is answered when the commit that it is in has
 * ended, and with what became of it alone.
 */
@ApplicationScoped
class MeasurementPushes {

    private static final int MOST_AT_ONCE = 100;
    private static final RuntimeException NOT_RECORDED = new IllegalStateException("a push was not recorded");

    private final MeasurementService service;
    private final Queue<Push> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

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
        while (!push.isDone()) {
            if (busy.compareAndSet(false, true)) {
                recordNext();
            } else {
                // until somebody has recorded it, or it is its turn to record those that wait
                LockSupport.park(this);
            }
        }
        return push.outcome();
    }

    private void recordNext() {
        List<Push> next = next();
        try {
            if (!next.isEmpty()) {
                recordTogether(next);
            }
        } finally {
            // whatever happens, nobody waits for ever
            next.stream().filter(push -> !push.isDone()).forEach(push -> push.fail(NOT_RECORDED));
            busy.set(false);
            Push first = waiting.peek();
            if (first != null) {
                first.wake();
            }
        }
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
