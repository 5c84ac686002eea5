package org.ecoplan.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.sql.Sql;

/** Outcomes by their key, in the transaction that is under way. */
@ApplicationScoped
class OutcomeRepository {

    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND = """
            select operation, fingerprint, status, headers, body
            from idempotency_record where key = ? and expires_at > ?""";
    private static final String KEEP = """
            insert into idempotency_record
                (key, operation, fingerprint, status, headers, body, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (key) do update set
                operation = excluded.operation, fingerprint = excluded.fingerprint, status = excluded.status,
                headers = excluded.headers, body = excluded.body, created_at = excluded.created_at,
                expires_at = excluded.expires_at""";
    private static final String FORGET = """
            delete from idempotency_record where key in (
                select key from idempotency_record where expires_at <= ?
                order by expires_at limit 100 for update skip locked)""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final IdempotencyConfig config;

    OutcomeRepository(Sql sql, ObjectMapper json, Clock clock, IdempotencyConfig config) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /** An outcome, and the request that it belongs to. */
    record Kept(String operation, String fingerprint, Outcome outcome) {}

    /**
     * Keeps every other request with this key away until the transaction ends. False if there is one now, or, by a
     * chance of one in some billion billions, one whose key has the same number.
     */
    boolean tryLock(IdempotencyKey key) {
        return sql.first(TRY_LOCK, row -> row.getBoolean(1), number(key)).orElseThrow();
    }

    Optional<Kept> find(IdempotencyKey key) {
        return sql.first(FIND, this::kept, key.text(), clock.instant());
    }

    /** Keeps an outcome until it expires, and forgets some of those that have: more than come in. */
    void keep(IdempotencyKey key, Kept kept) {
        Instant now = clock.instant();
        sql.update(FORGET, now);
        sql.update(
                KEEP,
                key.text(),
                kept.operation(),
                kept.fingerprint(),
                kept.outcome().status(),
                written(kept.outcome().headers()),
                kept.outcome().body(),
                now,
                now.plus(config.expiry()));
    }

    private static long number(IdempotencyKey key) {
        byte[] name = ("idempotency " + key.text()).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.wrap(FingerprintedStream.sha256().digest(name)).getLong();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("operation"),
                row.getString("fingerprint"),
                new Outcome(row.getInt("status"), read(row.getString("headers")), row.getBytes("body")));
    }

    private String written(Map<String, List<String>> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, List<String>> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
