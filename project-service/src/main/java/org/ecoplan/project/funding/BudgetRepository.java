package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.sql.Sql;

/** Keeps the budgets that were ever stated. */
@ApplicationScoped
class BudgetRepository {

    private static final String LINES = """
            select revision, source, amount from funding_budget_line where account_id = ?""";

    private static final String BUDGETS = """
            select revision, document, recorded_by, reason, recorded_at from funding_budget
            where account_id = ? and recorded_at <= coalesce(?::timestamptz, 'infinity') order by revision""";

    private static final String STATE = """
            insert into funding_budget (account_id, revision, document, recorded_by, reason, recorded_at)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String STATE_LINE =
            "insert into funding_budget_line (account_id, revision, source, amount) values (?, ?, ?, ?)";

    private final Sql sql;

    BudgetRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Every budget that had been stated by a moment, oldest first.
     *
     * @param asOf {@code null} for now
     */
    List<Budget> stated(long account, Instant asOf) {
        Map<Long, List<BudgetLine>> lines = lines(account);
        return sql.query(
                BUDGETS,
                row -> new Budget(
                        row.getLong("revision"),
                        lines.getOrDefault(row.getLong("revision"), List.of()),
                        row.getString("document"),
                        row.getString("recorded_by"),
                        row.getString("reason"),
                        Sql.instant(row, "recorded_at")),
                account,
                asOf);
    }

    /** The one that counted at a moment, if any had been stated. */
    Optional<Budget> newest(long account, Instant asOf) {
        List<Budget> stated = stated(account, asOf);
        return stated.isEmpty() ? Optional.empty() : Optional.of(stated.get(stated.size() - 1));
    }

    void state(Account account, Budget budget) {
        sql.update(
                STATE,
                account.id(),
                budget.revision(),
                budget.document(),
                budget.recordedBy(),
                budget.reason(),
                budget.recordedAt());
        budget.lines()
                .forEach(line -> sql.update(
                        STATE_LINE,
                        account.id(),
                        budget.revision(),
                        line.source().name(),
                        line.amount()));
    }

    private Map<Long, List<BudgetLine>> lines(long account) {
        record Stated(long revision, BudgetLine line) {}
        return sql
                .query(
                        LINES,
                        row -> new Stated(
                                row.getLong("revision"),
                                new BudgetLine(
                                        FundingSource.valueOf(row.getString("source")), row.getBigDecimal("amount"))),
                        account)
                .stream()
                .sorted(Comparator.comparing(stated -> stated.line().source()))
                .collect(Collectors.groupingBy(
                        Stated::revision, Collectors.mapping(Stated::line, Collectors.toCollection(ArrayList::new))));
    }
}
