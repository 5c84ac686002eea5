package org.ecoplan.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import org.ecoplan.indicator.series.SeriesRedefined;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Sql;

/**
 * Keeps two transactions from writing observations of one series at once, and from writing them while the series comes
 * to mean something else. Series share a fixed number of locks, so that a load of a whole city does not fill the
 * database's table of locks; they are taken in one order, so that nobody waits in a circle.
 */
@ApplicationScoped
class SeriesLocks {

    private static final String TAKE = """
            select pg_advisory_xact_lock(6, stripe)
            from (select distinct unnest(?::text[]::integer[]) % 64 as stripe order by stripe) stripes""";
    private static final String IN_USE = "select 1 from observation where series = ? limit 1";

    private final Sql sql;

    SeriesLocks(Sql sql) {
        this.sql = sql;
    }

    /** Waits for other writers of these series, and holds them off until the transaction ends. */
    void take(Collection<Integer> series) {
        sql.query(TAKE, row -> true, series);
    }

    void refuseIfInUse(@Observes SeriesRedefined redefined) {
        int series = redefined.before().id();
        take(List.of(series));
        if (sql.first(IN_USE, row -> true, series).isPresent()) {
            throw ProblemException.conflict(
                    "series-in-use",
                    "The series has observations",
                    "under another variable, region or step the observations of "
                            + redefined.before().code() + " would mean something else; define another series");
        }
    }
}
