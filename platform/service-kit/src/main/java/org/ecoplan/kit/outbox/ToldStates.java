package org.ecoplan.kit.outbox;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.Optional;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.kit.outbox.Freshness.Collector;
import org.ecoplan.kit.work.AfterCommit;

/** What the transaction that is under way tells, and what a request has told when its transaction is committed. */
@ApplicationScoped
public class ToldStates {

    private static final Object OF_TRANSACTION = new Object();

    private final TransactionSynchronizationRegistry transaction;
    private final AfterCommit afterCommit;
    private final TopicSettings topics;
    private final OfRequest ofRequest;

    ToldStates(
            TransactionSynchronizationRegistry transaction,
            AfterCommit afterCommit,
            TopicSettings topics,
            OfRequest ofRequest) {
        this.transaction = transaction;
        this.afterCommit = afterCommit;
        this.topics = topics;
        this.ofRequest = ofRequest;
    }

    /** What one request has told so far. */
    @RequestScoped
    static class OfRequest {

        private Freshness freshness;

        Optional<Freshness> freshness() {
            return Optional.ofNullable(freshness);
        }

        void told(Freshness newer) {
            freshness = newer;
        }
    }

    void add(Collection<? extends EventData> events) {
        Collector known = (Collector) transaction.getResource(OF_TRANSACTION);
        Collector collector = known == null ? begin() : known;
        collector.add(events, topics.partitions());
    }

    private Collector begin() {
        Collector collector = new Collector();
        transaction.putResource(OF_TRANSACTION, collector);
        afterCommit.run(() -> remember(collector));
        return collector;
    }

    /** What the transaction that is under way has told; empty where it has told nothing. */
    public Optional<Freshness> ofTransaction() {
        return Optional.ofNullable((Collector) transaction.getResource(OF_TRANSACTION))
                .map(Collector::collected);
    }

    // What runs in the background tells nobody.
    private void remember(Collector collector) {
        if (Arc.container().requestContext().isActive()) {
            ofRequest.told(collector.collected());
        }
    }
}
