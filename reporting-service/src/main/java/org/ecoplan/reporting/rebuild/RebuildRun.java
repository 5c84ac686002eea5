package org.ecoplan.reporting.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.ecoplan.reporting.intake.Replay;
import org.ecoplan.reporting.rebuild.RebuildSteps.Held;
import org.ecoplan.reporting.rebuild.Rebuilds.Attempt;
import org.jboss.logging.Logger;

/** One attempt at a rebuild, from the tables' making to their being in force. */
final class RebuildRun {

    private static final Logger LOG = Logger.getLogger(RebuildRun.class);

    private final Attempt attempt;
    private final TopicReader reader;
    private final Replay replay;
    private final RebuildSteps steps;
    private final RebuildConfig config;
    private final BooleanSupplier stopping;

    private Map<String, Integer> different = new HashMap<>();
    private long records;
    private int told;
    private long longestHeldUp;
    private long giveUp;

    RebuildRun(
            Attempt attempt,
            TopicReader reader,
            Replay replay,
            RebuildSteps steps,
            RebuildConfig config,
            BooleanSupplier stopping) {
        this.attempt = attempt;
        this.reader = reader;
        this.replay = replay;
        this.steps = steps;
        this.config = config;
        this.stopping = stopping;
    }

    /**
     * Does it all.
     *
     * @return for how many milliseconds new events were held up at the most
     */
    long toTheEnd() throws InterruptedException {
        int layout = steps.begin(attempt);
        readAll();
        judgeAll();
        haveNewPatience();
        while (!finish(layout)) {
            rest(config.retryDelay().toNanos());
        }
        return longestHeldUp;
    }

    private void readAll() throws InterruptedException {
        Map<TopicPartition, Long> ends = reader.ends(replay.takenIn());
        records = reader.total(ends);
        while (reader.behind(ends) > 0) {
            long begun = System.nanoTime();
            ConsumerRecords<String, byte[]> some = reader.next(ends);
            if (!some.isEmpty()) {
                steps.remember(attempt, some, Progress.ofReading(records - reader.behind(ends), records));
            }
            restAfter(begun);
        }
    }

    private void judgeAll() throws InterruptedException {
        List<String> plans = steps.plans(attempt);
        for (int i = 0; i < plans.size(); i++) {
            long begun = System.nanoTime();
            Progress progress = Progress.ofJudging(records, i + 1, plans.size());
            different.put(plans.get(i), steps.judge(attempt, plans.get(i), progress));
            restAfter(begun);
        }
        steps.analyse(attempt);
    }

    private boolean finish(int layout) throws InterruptedException {
        catchUp();
        Map<TopicPartition, Long> positions = reader.positions();
        long begun = System.nanoTime();
        try {
            Held held = steps.finish(attempt, reader, different, layout, told);
            different = held.different();
            told += held.told();
            haveNewPatience();
            return held.inForce();
        } catch (RuntimeException e) {
            if (System.nanoTime() > giveUp) {
                throw e;
            }
            LOG.infof("what was made cannot take its place yet: %s", e.getMessage());
            LOG.debug("why it cannot", e);
            reader.seek(positions);
            return false;
        } finally {
            longestHeldUp = Math.max(longestHeldUp, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    /** Takes in, without rest, what was told meanwhile, until it is not much any more. */
    private void catchUp() throws InterruptedException {
        Map<TopicPartition, Long> ends = reader.ends(replay.takenIn());
        while (reader.behind(ends) > config.closeEnough()) {
            different.putAll(steps.catchUp(attempt, reader.next(ends)));
            if (reader.behind(ends) <= config.closeEnough()) {
                ends = reader.ends(replay.takenIn());
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("more comes in than can be made up for meanwhile");
            }
            rest(0);
        }
    }

    private void haveNewPatience() {
        giveUp = System.nanoTime() + config.patience().toNanos();
    }

    private void restAfter(long begun) throws InterruptedException {
        rest((System.nanoTime() - begun) * config.restPerSecond().toMillis() / TimeUnit.SECONDS.toMillis(1));
    }

    private void rest(long nanos) throws InterruptedException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedException("the service ends");
        }
        Thread.sleep(Duration.ofNanos(nanos).toMillis());
    }
}
