package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.reporting.intake.StateChanged.Change;

/**
 * Takes in once more what was told before, by the same means as when it came: into whichever tables the transaction's
 * search path names. Neither offsets nor rejected records are kept; nobody hears of it.
 */
@ApplicationScoped
public class Replay {

    private static final String PLANS = "select plan from known_plan order by plan";

    private final RecordReader reader;
    private final KnownState state;
    private final Event<StateChanged> stateChanged;
    private final ConsumedOffsets offsets;
    private final PartitionLocks locks;
    private final TakenInNotifier notifier;
    private final Sql sql;

    Replay(
            RecordReader reader,
            KnownState state,
            Event<StateChanged> stateChanged,
            ConsumedOffsets offsets,
            PartitionLocks locks,
            TakenInNotifier notifier,
            Sql sql) {
        this.reader = reader;
        this.state = state;
        this.stateChanged = stateChanged;
        this.offsets = offsets;
        this.locks = locks;
        this.notifier = notifier;
        this.sql = sql;
    }

    /** What events are read from. */
    public List<String> topics() {
        return EventConsumer.TOPICS;
    }

    /** How far events have been taken in, by whichever instance. */
    public Map<TopicPartition, Long> takenIn() {
        return offsets.all();
    }

    /** Stores what is told, without its consequences. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(ConsumerRecords<String, byte[]> records) {
        state.apply(reader.read(records).events());
    }

    /** Stores what is told, with its consequences; the plans that were told of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> takeIn(ConsumerRecords<String, byte[]> records) {
        Batch batch = reader.read(records);
        StateChanged changes = state.apply(batch.events());
        if (!changes.isEmpty()) {
            stateChanged.fire(changes);
        }
        return TakenIn.of(batch).plans();
    }

    /** The plans of which the definition is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> plans() {
        return sql.query(PLANS, row -> row.getString(1));
    }

    /** Draws the consequences of everything that is known of a plan, as a new edition of it would. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void judge(String plan, String causedBy) {
        stateChanged.fire(new StateChanged(List.of(new Change.OfPlan(plan, causedBy))));
    }

    /** Lets nobody take in anything from these partitions until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdUp(Collection<TopicPartition> partitions) {
        locks.take(partitions);
    }

    /** Tells all instances that what they know of any plan may be outdated. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellThatAllChanged() {
        notifier.tell(new TakenIn(Set.of(), true, Map.of()));
    }
}
