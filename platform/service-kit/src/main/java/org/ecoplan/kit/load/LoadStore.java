package org.ecoplan.kit.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Problem;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.rows.RowFormat;
import org.ecoplan.kit.sql.Sql;

/** The loads that somebody may ask for again: jobs, and those with rejected rows. */
@ApplicationScoped
public class LoadStore {

    private static final String INSERT = """
            insert into load (id, kind, subject, mode, dry_run, format, charset, state, submitted_at, bytes_total)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String SIZE = "update load set bytes_total = ? where id = ?";
    private static final String SELECT = """
            select id, kind, subject, mode, dry_run, format, charset, state, submitted_at, finished_at, rows_read,
                   bytes_total, bytes_read, result, problem
            from load where id = ?""";
    private static final String UNFINISHED = """
            select id, kind, subject, mode, dry_run, format, charset, attempts from load
            where state in ('QUEUED', 'RUNNING') order by submitted_at""";
    private static final String BEGIN = """
            update load set state = 'RUNNING', attempts = attempts + 1, rows_read = 0, bytes_read = 0
            where id = ?""";
    private static final String PROGRESS = """
            update load set rows_read = ?, bytes_read = ? where id = ? and not cancel_requested""";
    private static final String FINISH = """
            update load set state = ?, finished_at = ?, rows_read = coalesce(?, rows_read), result = ?, problem = ?
            where id = ? and state in ('QUEUED', 'RUNNING') and (not cancel_requested or ? <> 'SUCCEEDED')""";
    private static final String CANCEL = """
            update load set cancel_requested = true,
                state = case state when 'QUEUED' then 'CANCELLED' else state end,
                finished_at = case state when 'QUEUED' then ?::timestamptz end
            where id = ? and state in ('QUEUED', 'RUNNING')""";
    private static final String LOCK = "select pg_try_advisory_xact_lock(3, hashtext(?))";
    private static final String PURGE = """
            delete from load where state not in ('QUEUED', 'RUNNING') and finished_at < ?""";

    private final Sql sql;
    private final LoadFiles files;
    private final ObjectMapper json;
    private final LoadConfig config;
    private final Clock clock;

    LoadStore(Sql sql, LoadFiles files, ObjectMapper json, LoadConfig config, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** A job that has not finished. */
    record Unfinished(LoadOrder order, int attempts) {}

    /** Keeps a load with its body, to be run later. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(LoadOrder order, InputStream body) throws IOException {
        insert(order, LoadState.QUEUED);
        long size = files.write(order.id(), LoadFiles.BODY, body);
        sql.update(SIZE, size, order.id());
    }

    /** Keeps the rejected rows, and the load itself if it is no job, in the load's own transaction. */
    @Transactional
    void keepRejected(LoadOrder order, LoadState state, LoadResult result, RejectedRows rejected) {
        try (InputStream rows = rejected.asCsv()) {
            if (find(order.id()).isEmpty()) {
                insert(order, LoadState.RUNNING);
                finish(order.id(), state, result, null);
            }
            files.write(order.id(), LoadFiles.REJECTED, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a load whose own transaction will be rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keepRefused(LoadOrder order, LoadResult result, RejectedRows rejected) {
        files.delete(order.id(), LoadFiles.REJECTED);
        keepRejected(order, LoadState.REFUSED, result, rejected);
    }

    @Transactional
    Optional<LoadStatus> find(UUID id) {
        return sql.first(SELECT, this::status, id);
    }

    @Transactional
    boolean isUnfinished(UUID id) {
        return find(id).filter(load -> !load.state().isFinished()).isPresent();
    }

    /** Jobs to do, the oldest first; also those that another instance may be doing. */
    @Transactional
    List<Unfinished> unfinished() {
        return sql.query(UNFINISHED, row -> new Unfinished(order(row), row.getInt("attempts")));
    }

    /** Whether this transaction is the one that does the job; another one that tries is told no until it has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean lock(UUID id) {
        return sql.query(LOCK, row -> row.getBoolean(1), id.toString()).get(0);
    }

    /** The body of a job; {@code progress} is told how many bytes of it have been read. */
    InputStream body(UUID id, LongConsumer progress) {
        return files.read(id, LoadFiles.BODY, progress);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void begin(UUID id) {
        sql.update(BEGIN, id);
    }

    /** @throws LoadCancelled if somebody wants it to stop */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(UUID id, long rows, long bytes) {
        if (sql.update(PROGRESS, rows, bytes, id) == 0) {
            throw new LoadCancelled();
        }
    }

    /** @throws LoadCancelled if somebody wanted it to stop before it had succeeded */
    @Transactional
    void finish(UUID id, LoadState state, LoadResult result, Problem problem) {
        int finished = sql.update(
                FINISH,
                state.name(),
                clock.instant(),
                result == null ? null : result.rows(),
                write(result),
                write(problem),
                id,
                state.name());
        if (finished == 0) {
            throw new LoadCancelled();
        }
        files.delete(id, LoadFiles.BODY);
    }

    /** Whether there was something to stop. */
    @Transactional
    boolean cancel(UUID id) {
        return sql.update(CANCEL, clock.instant(), id) == 1;
    }

    /** The rejected rows as CSV; empty if none was rejected. */
    Optional<InputStream> rejected(UUID id) {
        return files.exists(id, LoadFiles.REJECTED)
                ? Optional.of(files.read(id, LoadFiles.REJECTED, bytes -> {}))
                : Optional.empty();
    }

    /** Forgets loads that finished too long ago. */
    @Transactional
    void purge() {
        sql.update(PURGE, clock.instant().minus(config.expiry()));
    }

    private void insert(LoadOrder order, LoadState state) {
        sql.update(
                INSERT,
                order.id(),
                order.kind(),
                order.subject(),
                order.mode().name(),
                order.dryRun(),
                order.format().name(),
                order.charset().name(),
                state.name(),
                clock.instant());
    }

    private static LoadOrder order(ResultSet row) throws SQLException {
        return new LoadOrder(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                LoadMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                RowFormat.valueOf(row.getString("format")),
                Charset.forName(row.getString("charset")));
    }

    private LoadStatus status(ResultSet row) throws SQLException {
        LoadOrder order = order(row);
        LoadState state = LoadState.valueOf(row.getString("state"));
        Instant finishedAt = Sql.instant(row, "finished_at");
        return new LoadStatus(
                order.id(),
                order.kind(),
                order.subject().isEmpty() ? null : order.subject(),
                order.mode(),
                order.dryRun(),
                state,
                row.getLong("rows_read"),
                percent(state, row.getLong("bytes_read"), row.getLong("bytes_total")),
                Sql.instant(row, "submitted_at"),
                finishedAt,
                finishedAt == null ? null : finishedAt.plus(config.expiry()),
                read(row.getString("result"), LoadResult.class),
                read(row.getString("problem"), JsonNode.class));
    }

    // What has been read may still have to be stored, so 100 is left for the end.
    private static int percent(LoadState state, long read, long total) {
        return state.isFinished() ? 100 : total == 0 ? 0 : (int) Math.min(99, read * 100 / total);
    }

    private String write(Object document) {
        try {
            return document == null ? null : json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <D> D read(String document, Class<D> type) {
        try {
            return document == null ? null : json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored load cannot be read", e);
        }
    }
}
