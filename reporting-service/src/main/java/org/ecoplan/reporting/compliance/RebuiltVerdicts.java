package org.ecoplan.reporting.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.sql.Sql;

/**
 * Verdicts that were judged once more, in a table beside that of those in force, and what they take over from those: a
 * verdict that is the same has been so since then.
 */
@ApplicationScoped
public class RebuiltVerdicts {

    // As VerdictInForce.judgedAgain would have it, but whatever it finds stored may be wrong.
    private static final String TAKE_OVER = """
            with next as (
                select plan, region, basis, year, indicator, live.verdict is not distinct from made.verdict as same,
                    case when (live.verdict, live.stale, live.measured_period, live.explanation)
                            is not distinct from (made.verdict, made.stale, made.measured_period, made.explanation)
                        then live.revision
                        else greatest(live.revision, (
                            select max(told.revision) from public.verdict_change told
                            where told.plan = made.plan and told.region = made.region and told.basis = made.basis
                                and told.year = made.year and told.indicator = made.indicator), 0) + 1
                        end as revision,
                    case when live.verdict = made.verdict then live.since else :now end as since,
                    case when live.verdict = made.verdict then live.caused_by else :cause end as caused_by
                from rebuild.verdict made left join public.verdict live using (plan, region, basis, year, indicator)
                where plan = :plan
            ), taken_over as (
                update rebuild.verdict made
                set revision = next.revision, since = next.since, caused_by = next.caused_by
                from next
                where (made.plan, made.region, made.basis, made.year, made.indicator)
                        = (next.plan, next.region, next.basis, next.year, next.indicator)
                    and (made.revision, made.since, made.caused_by) <> (next.revision, next.since, next.caused_by)
            )
            select count(*) from next where not same""";

    private static final String DIFFERENT = """
            select plan, region, basis, year, indicator, made.revision, made.verdict, live.verdict as previous,
                made.explanation, made.since, made.caused_by
            from rebuild.verdict made left join public.verdict live using (plan, region, basis, year, indicator)
            where plan = ? and live.verdict is distinct from made.verdict
            order by region, indicator, basis, year""";

    private static final String FORGET = "delete from public.verdict where plan = ?";
    private static final String COPY = "insert into public.verdict select * from rebuild.verdict where plan = ?";

    private final Sql sql;
    private final VerdictStore store;
    private final Outbox outbox;
    private final Clock clock;

    RebuiltVerdicts(Sql sql, VerdictStore store, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Gives the verdicts of a plan the revisions, times and causes of those in force, and to those that are different
     * the next ones.
     *
     * @return how many are different
     */
    @Transactional(TxType.MANDATORY)
    public int takeOver(String plan, String cause) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("cause", cause);
        parameters.put("now", clock.instant());
        return sql.query(TAKE_OVER, row -> row.getInt(1), parameters).get(0);
    }

    /** Writes and announces how the verdicts of a plan differ from those in force, where such changes are written. */
    @Transactional(TxType.MANDATORY)
    public void tell(String plan) {
        List<VerdictChange> changes = sql.query(DIFFERENT, RebuiltVerdicts::change, plan);
        store.append(changes);
        outbox.appendAll(changes.stream().map(VerdictChange::toEvent).toList());
    }

    /** Puts the verdicts of a plan in force. */
    @Transactional(TxType.MANDATORY)
    public void putInForce(String plan) {
        sql.update(FORGET, plan);
        sql.update(COPY, plan);
    }

    private static VerdictChange change(ResultSet row) throws SQLException {
        VerdictId id = new VerdictId(
                row.getString("plan"),
                row.getString("region"),
                Basis.valueOf(row.getString("basis")),
                row.getInt("year"),
                row.getString("indicator"));
        String previous = row.getString("previous");
        return new VerdictChange(
                id,
                row.getLong("revision"),
                Verdict.valueOf(row.getString("verdict")),
                previous == null ? null : Verdict.valueOf(previous),
                row.getString("explanation"),
                Sql.instant(row, "since"),
                row.getString("caused_by"));
    }
}
