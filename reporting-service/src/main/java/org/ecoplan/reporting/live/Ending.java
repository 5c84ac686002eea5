package org.ecoplan.reporting.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells those who wait that the service ends: with the process, since until streams have ended nothing else does. */
@ApplicationScoped
class Ending {

    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();
    private final Thread endOfProcess = new Thread(this::end, "end-of-streams");
    private volatile boolean begun;

    void start(@Observes StartupEvent startup) {
        Runtime.getRuntime().addShutdownHook(endOfProcess);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(endOfProcess);
        } catch (IllegalStateException e) {
            // the process ends: it has run
        }
    }

    boolean hasBegun() {
        return begun;
    }

    /** Ends when the service does. */
    Uni<Void> begins() {
        return Uni.createFrom().emitter(end -> {
            waiting.add(end);
            end.onTermination(() -> waiting.remove(end));
            if (begun) {
                end.complete(null);
            }
        });
    }

    private void end() {
        begun = true;
        waiting.forEach(one -> one.complete(null));
    }
}
