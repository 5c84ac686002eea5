package org.ecoplan.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kit.sql.Sql;

/** The rebuilds that were asked for, with how far they are. */
@ApplicationScoped
class Rebuilds {

    private static final String QUEUE = """
            insert into rebuild (id, state, requested_at) values (?, 'QUEUED', ?)
            on conflict ((true)) where state in ('QUEUED', 'RUNNING') do nothing""";
    private static final String SELECT = "select * from rebuild ";
    private static final String BY_ID = SELECT + "where id = ?";
    private static final String UNFINISHED = SELECT + "where state in ('QUEUED', 'RUNNING')";
    private static final String LATEST = SELECT + "order by requested_at desc, id limit ?";
    private static final String BEGIN = """
            update rebuild set state = 'RUNNING', attempts = attempts + 1, started_at = ?, records_read = 0,
                records_total = 0, plans_judged = 0, plans_total = 0
            where id = ? returning attempts""";
    private static final String PROGRESS = """
            update rebuild set records_read = ?, records_total = ?, plans_judged = ?, plans_total = ?
            where id = ? and state = 'RUNNING' and attempts = ?""";
    private static final String HOLD =
            "select id from rebuild where id = ? and state = 'RUNNING' and attempts = ? for update";
    private static final String SUCCEED = """
            update rebuild set state = 'SUCCEEDED', finished_at = ?, verdicts_changed = ?, held_up_ms = ?
            where id = ? and state = 'RUNNING' and attempts = ?""";
    private static final String HELD_UP = "update rebuild set held_up_ms = ? where id = ?";
    private static final String FAIL =
            "update rebuild set state = 'FAILED', finished_at = ?, problem = ? where id = ? and state <> 'SUCCEEDED'";

    private final Sql sql;
    private final Clock clock;

    Rebuilds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One beginning of a rebuild: what it writes down counts as long as nobody has begun it again. */
    record Attempt(UUID id, int number) {

        /** What verdicts that come out different name as their cause. */
        String cause() {
            return "/reporting-service/rebuilds#" + id;
        }
    }

    /** Asks for one; empty where one is not finished yet. */
    @Transactional
    Optional<RebuildStatus> queue() {
        UUID id = UUID.randomUUID();
        return sql.update(QUEUE, id, clock.instant()) == 1 ? find(id) : Optional.empty();
    }

    @Transactional
    Optional<RebuildStatus> find(UUID id) {
        return sql.first(BY_ID, Rebuilds::status, id);
    }

    @Transactional
    Optional<RebuildStatus> unfinished() {
        return sql.first(UNFINISHED, Rebuilds::status);
    }

    /** The latest ones first. */
    @Transactional
    List<RebuildStatus> latest(int most) {
        return sql.query(LATEST, Rebuilds::status, most);
    }

    /** Waits for whatever a former attempt is writing at the moment; from here on it cannot write anything. */
    @Transactional(TxType.REQUIRES_NEW)
    Attempt begin(UUID id) {
        int number = sql.first(BEGIN, row -> row.getInt(1), clock.instant(), id).orElseThrow();
        return new Attempt(id, number);
    }

    /**
     * Lets nobody begin it again until the end of the transaction.
     *
     * @throws IllegalStateException if somebody has
     */
    @Transactional(TxType.MANDATORY)
    void hold(Attempt attempt) {
        if (sql.query(HOLD, row -> row.getString(1), attempt.id(), attempt.number())
                .isEmpty()) {
            throw begunAgain();
        }
    }

    /** As {@link #hold}, and tells how far it is when the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void progress(Attempt attempt, RebuildStatus.Done records, RebuildStatus.Done plans) {
        changedOne(sql.update(
                PROGRESS,
                records.done(),
                records.total(),
                plans.done(),
                plans.total(),
                attempt.id(),
                attempt.number()));
    }

    /** In the transaction that puts in force what was made. */
    @Transactional(TxType.MANDATORY)
    void succeed(Attempt attempt, int verdictsChanged, long heldUpMillis) {
        changedOne(sql.update(SUCCEED, clock.instant(), verdictsChanged, heldUpMillis, attempt.id(), attempt.number()));
    }

    /** With the commit, which {@link #succeed} could not know of. */
    @Transactional(TxType.REQUIRES_NEW)
    void heldUp(Attempt attempt, long millis) {
        sql.update(HELD_UP, millis, attempt.id());
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(UUID id, String problem) {
        sql.update(FAIL, clock.instant(), problem, id);
    }

    private static void changedOne(int rows) {
        if (rows != 1) {
            throw begunAgain();
        }
    }

    private static IllegalStateException begunAgain() {
        return new IllegalStateException("the rebuild has been begun again elsewhere");
    }

    private static RebuildStatus status(ResultSet row) throws SQLException {
        RebuildState state = RebuildState.valueOf(row.getString("state"));
        RebuildStatus.Done records = new RebuildStatus.Done(row.getLong("records_read"), row.getLong("records_total"));
        RebuildStatus.Done plans = new RebuildStatus.Done(row.getLong("plans_judged"), row.getLong("plans_total"));
        return new RebuildStatus(
                row.getObject("id", UUID.class),
                state,
                RebuildStatus.percent(state, records, plans),
                records,
                plans,
                row.getInt("attempts"),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "finished_at"),
                row.getObject("verdicts_changed", Integer.class),
                row.getObject("held_up_ms", Long.class),
                row.getString("problem"));
    }
}
