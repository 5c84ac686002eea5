package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.sql.Sql;

/** Writes the ledgers, and reads their entries. */
@ApplicationScoped
class LedgerRepository {

    // One that was reversed before the moment asked for says so.
    private static final String ENTRIES = """
            select p.code, a.year, e.*, reversal.number as reversed_by
            from funding_entry e
            join funding_account a on a.id = e.account_id
            join project p on p.id = a.project_id
            left join funding_entry reversal on reversal.account_id = e.account_id and reversal.reverses = e.number
                and reversal.recorded_at <= coalesce(:asOf::timestamptz, 'infinity')
            where e.recorded_at <= coalesce(:asOf::timestamptz, 'infinity') and\s""";

    private static final String OF_NUMBER = ENTRIES + "a.id = :account and e.number = :number";

    private static final String OF_KEY = ENTRIES + """
            a.id = :account and e.kind = :kind and e.source = :source and e.document = :document
            and e.item is not distinct from :item and e.reverses is null
            order by e.number desc limit 1""";

    private static final String BALANCE = """
            select coalesce(sum(amount) filter (where kind = 'APPROPRIATION'), 0) as appropriated,
                coalesce(sum(amount) filter (where kind = 'EXPENDITURE'), 0) as spent
            from funding_entry where account_id = ? and source = ?""";

    private static final String APPEND = """
            insert into funding_entry
                (account_id, number, kind, source, amount, happened_on, document, item, note, reverses, replaces,
                reason, overrun, overrun_reason, overrun_approved_by, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    LedgerRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<LedgerEntry> find(Account account, long number) {
        Map<String, Object> parameters = Map.of("account", account.id(), "number", number);
        return sql.query(OF_NUMBER, LedgerRepository::read, parameters).stream().findFirst();
    }

    /** The newest entry about the same money that is no reversal. */
    Optional<LedgerEntry> newest(Account account, EntryKey key) {
        Conditions conditions = new Conditions();
        conditions.put("account", account.id());
        conditions.put("kind", key.kind().name());
        conditions.put("source", key.source().name());
        conditions.put("document", key.document());
        conditions.put("item", key.item());
        return sql.query(OF_KEY, LedgerRepository::read, conditions.parameters()).stream()
                .findFirst();
    }

    /** The entries of a slice that fulfil the conditions. */
    List<LedgerEntry> list(Conditions conditions, Slice<LedgerEntry> slice) {
        Map<String, Object> parameters = conditions.parameters();
        String where = conditions.text() + " and " + slice.condition(parameters);
        parameters.put("limit", slice.limit());
        return sql.query(
                ENTRIES + where + " order by " + slice.orderBy() + " limit :limit", LedgerRepository::read, parameters);
    }

    /** How a source of a locked account stands. */
    Balance balance(Account account, FundingSource source) {
        return sql.first(
                        BALANCE,
                        row -> new Balance(row.getBigDecimal("appropriated"), row.getBigDecimal("spent")),
                        account.id(),
                        source.name())
                .orElse(Balance.NOTHING);
    }

    void append(Account account, long number, Booking booking, Instant at) {
        Posting posting = booking.posting();
        Posting.Particulars what = posting.what();
        Posting.Correction correction =
                posting.correction() == null ? new Posting.Correction(null, null, null) : posting.correction();
        Approval approval = posting.approval() == null ? new Approval(null, null) : posting.approval();
        sql.update(
                APPEND,
                account.id(),
                number,
                posting.kind().name(),
                posting.source().name(),
                posting.amount(),
                what.on(),
                what.document(),
                what.item(),
                what.note(),
                correction.reverses(),
                correction.replaces(),
                correction.reason(),
                booking.isOverrun() ? booking.overrun() : null,
                approval.reason(),
                approval.approvedBy(),
                what.recordedBy(),
                at);
    }

    private static LedgerEntry read(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("year"),
                row.getLong("number"),
                EntryKind.valueOf(row.getString("kind")),
                FundingSource.valueOf(row.getString("source")),
                row.getBigDecimal("amount"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("document"),
                row.getString("item"),
                row.getString("note"),
                row.getObject("reverses", Long.class),
                row.getObject("reversed_by", Long.class),
                row.getObject("replaces", Long.class),
                row.getString("reason"),
                overrun(row),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"));
    }

    private static LedgerEntry.Overrun overrun(ResultSet row) throws SQLException {
        return row.getBigDecimal("overrun") == null
                ? null
                : new LedgerEntry.Overrun(
                        row.getBigDecimal("overrun"),
                        row.getString("overrun_reason"),
                        row.getString("overrun_approved_by"));
    }
}
