package org.ecoplan.reporting.live;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ecoplan.reporting.compliance.NumberedChange;
import org.ecoplan.reporting.compliance.VerdictChanges;

/**
 * Reads changes page by page, on a few threads of its own: readers of streams never keep other requests waiting. Readers
 * who are woken by the same change want the same page; it is read once for those who come while it is being read.
 */
@ApplicationScoped
class ChangePages {

    static final int SIZE = 100;

    private static final int THREADS = 2;

    private final VerdictChanges changes;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "live-changes"));
    private final Map<Place, Uni<List<NumberedChange>>> underWay = new ConcurrentHashMap<>();

    ChangePages(VerdictChanges changes) {
        this.changes = changes;
    }

    /** Who saw the same version of the plan wants nothing that a reading begun at that version would not see. */
    private record Place(String plan, long id, long version) {}

    /**
     * The next changes of a plan behind one.
     *
     * @param version of the plan, as it was known before: the page has whatever had been committed by then
     */
    Uni<List<NumberedChange>> after(String plan, long id, OptionalLong version) {
        Uni<List<NumberedChange>> reading =
                Uni.createFrom().item(() -> changes.after(plan, id, SIZE)).runSubscriptionOn(threads);
        if (version.isEmpty()) {
            return reading;
        }
        Place place = new Place(plan, id, version.getAsLong());
        return Uni.createFrom()
                .deferred(() -> underWay.computeIfAbsent(
                        place,
                        mine -> reading.onTermination()
                                .invoke(() -> underWay.remove(mine))
                                .memoize()
                                .indefinitely()));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        threads.shutdownNow();
    }
}
