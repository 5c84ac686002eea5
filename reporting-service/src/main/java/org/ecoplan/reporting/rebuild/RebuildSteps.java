package org.ecoplan.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.reporting.compliance.RebuiltVerdicts;
import org.ecoplan.reporting.intake.Replay;
import org.ecoplan.reporting.rebuild.Rebuilds.Attempt;

/**
 * The transactions of a rebuild. Each makes sure first that nobody has begun it again: what an instance writes that was
 * taken for dead would mix with what its successor writes.
 */
@ApplicationScoped
class RebuildSteps {

    private final Rebuilds rebuilds;
    private final TablesBeside tables;
    private final Replay replay;
    private final RebuiltVerdicts verdicts;
    private final RebuildConfig config;

    RebuildSteps(
            Rebuilds rebuilds, TablesBeside tables, Replay replay, RebuiltVerdicts verdicts, RebuildConfig config) {
        this.rebuilds = rebuilds;
        this.tables = tables;
        this.replay = replay;
        this.verdicts = verdicts;
        this.config = config;
    }

    /** Makes the tables, and says of which version they are. */
    @Transactional(TxType.REQUIRES_NEW)
    int begin(Attempt attempt) {
        rebuilds.hold(attempt);
        return tables.make();
    }

    /** Stores what is told. Nothing is judged yet: what is known of a plan may be older than what was judged by. */
    @Transactional(TxType.REQUIRES_NEW)
    void remember(Attempt attempt, ConsumerRecords<String, byte[]> records, Progress progress) {
        rebuilds.progress(attempt, progress.records(), progress.plans());
        tables.enter();
        replay.remember(records);
    }

    /** The plans that there are to judge. */
    @Transactional(TxType.REQUIRES_NEW)
    List<String> plans(Attempt attempt) {
        rebuilds.hold(attempt);
        tables.enter();
        tables.analyse();
        return replay.plans();
    }

    /** Judges all verdicts of a plan, and says how many are different from those in force. */
    @Transactional(TxType.REQUIRES_NEW)
    int judge(Attempt attempt, String plan, Progress progress) {
        rebuilds.progress(attempt, progress.records(), progress.plans());
        tables.enter();
        replay.judge(plan, attempt.cause());
        return verdicts.takeOver(plan, attempt.cause());
    }

    /** Takes in what was told since, and says of each plan that was told of how many verdicts are different now. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<String, Integer> catchUp(Attempt attempt, ConsumerRecords<String, byte[]> records) {
        rebuilds.hold(attempt);
        tables.enter();
        return takeIn(attempt, records);
    }

    /** Once everything has been judged the planner knows nothing of it yet. */
    @Transactional(TxType.REQUIRES_NEW)
    void analyse(Attempt attempt) {
        rebuilds.hold(attempt);
        tables.analyse();
    }

    /**
     * What came of holding up new events once.
     *
     * @param inForce whether what was made is in force; otherwise there was more to tell than may be told at once
     * @param different the plans with verdicts that are still different from those in force, with how many
     * @param told how many verdicts became others
     */
    record Held(boolean inForce, Map<String, Integer> different, int told) {}

    /**
     * Holds up new events, takes in the last ones before them, tells what is different, and puts in force what was made.
     * If too much is different for once, it tells a part of it, puts only that in force, and goes no further.
     *
     * @param layout the version of the tables
     * @param toldBefore how many verdicts became others by the rebuild already
     * @throws RuntimeException if somebody keeps a lock, or it takes too long; it may be tried again
     */
    @Transactional(TxType.REQUIRES_NEW)
    Held finish(Attempt attempt, TopicReader reader, Map<String, Integer> different, int layout, int toldBefore) {
        rebuilds.hold(attempt);
        HoldUp time = new HoldUp(config.longestHoldUp());
        tables.waitForLocks(config.longestLockWait());
        replay.holdUp(reader.partitions());
        Map<String, Integer> left = new HashMap<>(different);
        takeInTheLast(attempt, reader, time, left);
        int told = tellSome(attempt, time, left);
        if (left.isEmpty()) {
            tables.putInPlace(layout);
            rebuilds.succeed(attempt, toldBefore + told, time.millis());
        }
        replay.tellThatAllChanged();
        time.check();
        return new Held(left.isEmpty(), left, told);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void drop() {
        tables.drop();
    }

    private void takeInTheLast(Attempt attempt, TopicReader reader, HoldUp time, Map<String, Integer> different) {
        tables.enter();
        Map<TopicPartition, Long> ends = reader.ends(replay.takenIn());
        while (reader.behind(ends) > 0) {
            different.putAll(takeIn(attempt, reader.next(ends)));
            time.check();
        }
        tables.leave();
    }

    private int tellSome(Attempt attempt, HoldUp time, Map<String, Integer> different) {
        different.values().removeIf(count -> count == 0);
        int told = 0;
        for (String plan : List.copyOf(different.keySet())) {
            if (told == config.changesAtOnce()) {
                break;
            }
            int left = verdicts.takeOver(plan, attempt.cause());
            int some = verdicts.tell(plan, config.changesAtOnce() - told);
            told += some;
            if (some < left) {
                different.put(plan, left - some);
            } else {
                different.remove(plan);
            }
            time.check();
        }
        return told;
    }

    private Map<String, Integer> takeIn(Attempt attempt, ConsumerRecords<String, byte[]> records) {
        Map<String, Integer> different = new HashMap<>();
        if (!records.isEmpty()) {
            replay.takeIn(records).forEach(plan -> different.put(plan, verdicts.takeOver(plan, attempt.cause())));
        }
        return different;
    }
}
