package org.ecoplan.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import org.ecoplan.kit.sql.Sql;

/**
 * The tables that follow from the events alone, once more beside those in force. A transaction that has entered there
 * finds these by the same names, and everything else where it always is.
 */
@ApplicationScoped
class TablesBeside {

    /** In the order in which questions read them: who locks them in another waits for who waits for it. */
    static final List<String> TABLES =
            List.of("known_plan", "known_measurement", "known_requirement", "known_project", "verdict");

    /** What is written to these would be told to others. */
    private static final List<String> UNHEARD = List.of("verdict_change", "outbox");

    private static final String MAKE = "create table rebuild.%1$s (like public.%1$s including all)";
    private static final String LET_UNHEARD =
            "create trigger unheard before insert on rebuild.%s for each row execute function rebuild.unheard()";
    private static final String DROP = "drop table if exists rebuild.%1$s, replaced.%1$s";
    private static final String ENTER = "set local search_path = rebuild, public";
    private static final String LEAVE = "set local search_path to default";
    private static final String WAIT = "select set_config('lock_timeout', ?, true)";
    private static final String LOCK = "lock table public.%s in access exclusive mode";
    private static final String REPLACE = "alter table public.%s set schema replaced";
    private static final String PUT_IN_PLACE = "alter table rebuild.%s set schema public";
    private static final String LAYOUT = "select max(installed_rank) from public.flyway_schema_history";

    private final Sql sql;

    TablesBeside(Sql sql) {
        this.sql = sql;
    }

    /**
     * Makes them empty, whatever there is of a former attempt.
     *
     * @return the version of their columns and indexes
     */
    @Transactional(TxType.MANDATORY)
    int make() {
        drop();
        TABLES.forEach(table -> sql.update(MAKE.formatted(table)));
        for (String table : UNHEARD) {
            sql.update(MAKE.formatted(table));
            sql.update(LET_UNHEARD.formatted(table));
        }
        return layout();
    }

    /** Drops them, and those whose place they took. */
    @Transactional(TxType.MANDATORY)
    void drop() {
        TABLES.forEach(table -> sql.update(DROP.formatted(table)));
        UNHEARD.forEach(table -> sql.update(DROP.formatted(table)));
    }

    @Transactional(TxType.MANDATORY)
    void enter() {
        sql.update(ENTER);
    }

    @Transactional(TxType.MANDATORY)
    void leave() {
        sql.update(LEAVE);
    }

    /** Lets the transaction fail where somebody keeps a lock for longer; whoever comes later waits behind it. */
    @Transactional(TxType.MANDATORY)
    void waitForLocks(Duration longest) {
        sql.query(WAIT, row -> row.getString(1), Long.toString(longest.toMillis()));
    }

    /** Tells the planner what is in them: nobody else would until long after they are in place. */
    @Transactional(TxType.MANDATORY)
    void analyse() {
        TABLES.forEach(table -> sql.update("analyze rebuild." + table));
    }

    /**
     * Puts them in the place of those in force, which wait elsewhere to be dropped.
     *
     * @param layout the version that they were made with
     * @throws IllegalStateException if a newer version of the service has altered those in force meanwhile
     */
    @Transactional(TxType.MANDATORY)
    void putInPlace(int layout) {
        TABLES.forEach(table -> sql.update(LOCK.formatted(table)));
        if (layout() != layout) {
            throw new IllegalStateException("the tables have been altered meanwhile");
        }
        for (String table : TABLES) {
            sql.update(REPLACE.formatted(table));
            sql.update(PUT_IN_PLACE.formatted(table));
        }
    }

    private int layout() {
        return sql.query(LAYOUT, row -> row.getInt(1)).get(0);
    }
}
