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
            select made.*, live.verdict as previous
            from rebuild.verdict made left join public.verdict live using (plan, region, basis, year, indicator)
            where plan = ? and live.verdict is distinct from made.verdict
            order by region, indicator, basis, year limit ?""";

    private record Different(VerdictInForce made, Verdict previous) {

        private VerdictChange change() {
            return made.changeFrom(previous);
        }
    }

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

    /**
     * Puts verdicts of a plan that are different in force, and writes and announces that they changed.
     *
     * @return how many; {@code most} if there may be more
     */
    @Transactional(TxType.MANDATORY)
    public int tell(String plan, int most) {
        List<Different> different = sql.query(DIFFERENT, RebuiltVerdicts::different, plan, most);
        List<VerdictChange> changes = different.stream().map(Different::change).toList();
        store.store(different.stream().map(Different::made).toList());
        store.append(changes);
        outbox.appendAll(changes.stream().map(VerdictChange::toEvent).toList());
        return changes.size();
    }

    private static Different different(ResultSet row) throws SQLException {
        String previous = row.getString("previous");
        return new Different(
                VerdictStore.verdict(row.getString("plan"), row.getString("region"), row),
                previous == null ? null : Verdict.valueOf(previous));
    }
}
