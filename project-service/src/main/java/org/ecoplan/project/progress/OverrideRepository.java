package org.ecoplan.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.sql.Sql;

@ApplicationScoped
class OverrideRepository {

    private static final String SELECT = """
            select revision, percent, reason, recorded_by, recorded_at from progress_override
            where project_id = ? order by revision""";

    private static final String INSERT = """
            insert into progress_override (project_id, revision, percent, reason, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?)""";

    private final Sql sql;

    OverrideRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whatever was set and taken back, oldest first. */
    List<PercentByHand> ofProject(long project) {
        return sql.query(SELECT, OverrideRepository::read, project);
    }

    /** What was done last. */
    Optional<PercentByHand> newest(long project) {
        return sql.first(SELECT + " desc limit 1", OverrideRepository::read, project);
    }

    void add(long project, PercentByHand next) {
        sql.update(
                INSERT, project, next.revision(), next.percent(), next.reason(), next.recordedBy(), next.recordedAt());
    }

    private static PercentByHand read(ResultSet row) throws SQLException {
        return new PercentByHand(
                row.getLong(1),
                row.getBigDecimal(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }
}
