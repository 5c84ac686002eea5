package org.ecoplan.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Sql;

/** All series by their code, for whoever needs many of them at once. */
@ApplicationScoped
public class SeriesCatalogue {

    private static final String STATE =
            "select count(*) as series, coalesce(sum(revision), 0)::bigint as revisions from series";
    private static final String ALL = "select id, code, variable, region, step from series";
    private static final String ONE = ALL + " where code = ?";

    private final Sql sql;
    private volatile Edition edition = new Edition(new State(0, 0), Map.of());

    SeriesCatalogue(Sql sql) {
        this.sql = sql;
    }

    /** What only grows, and grows with every change. */
    private record State(long series, long revisions) {}

    /** The series as they were at one moment. */
    public static final class Edition {

        private final State state;
        private final Map<String, KnownSeries> byCode;

        private Edition(State state, Map<String, KnownSeries> byCode) {
            this.state = state;
            this.byCode = byCode;
        }

        public Optional<KnownSeries> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }
    }

    /** The series as they are now; the same object as before if none has changed. */
    @Transactional
    public Edition current() {
        State state = sql.query(STATE, row -> new State(row.getLong("series"), row.getLong("revisions")))
                .get(0);
        Edition known = edition;
        if (!known.state.equals(state)) {
            // a series that changes between the two statements makes the state look older, and is read again next time
            known = new Edition(state, byCode(sql.query(ALL, SeriesCatalogue::series)));
            edition = known;
        }
        return known;
    }

    /** @throws ProblemException 404 if there is none with this code */
    @Transactional
    public KnownSeries require(String code) {
        return sql.first(ONE, SeriesCatalogue::series, code).orElseThrow(() -> unknown(code));
    }

    static ProblemException unknown(String code) {
        return ProblemException.notFound("code", "unknown-series", "there is no series with this code", code);
    }

    private static Map<String, KnownSeries> byCode(List<KnownSeries> series) {
        Map<String, KnownSeries> byCode = new HashMap<>(2 * series.size());
        series.forEach(one -> byCode.put(one.code(), one));
        return byCode;
    }

    private static KnownSeries series(ResultSet row) throws SQLException {
        return new KnownSeries(
                row.getInt("id"),
                row.getString("code"),
                row.getString("variable"),
                row.getString("region"),
                new TimeStep(row.getString("step")));
    }
}
