package org.ecoplan.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.contracts.Period;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.sql.Conditions;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.project.project.Origin;

/** Reports as they are stored: what is known of them, and what was ever known. */
@ApplicationScoped
class ReportRepository {

    private static final String STATE =
            "revision, percent, delivered, text, issues, evidence, withdrawn, recorded_by, reason, recorded_at";

    private static final String REPORT = "progress_report r join project p on p.id = r.project_id";

    /** Reports {@code r} of projects {@code p} with their state {@code s} as it is now. */
    private static final String NOW = REPORT + " cross join lateral (select r." + STATE.replace(", ", ", r.") + ") s";

    /** The same as it was known at {@code :asOf}. */
    private static final String AS_OF = REPORT + " cross join lateral (select " + STATE
            + " from progress_report_revision where report_id = r.id and recorded_at <= :asOf"
            + " order by revision desc limit 1) s";

    private static final String SELECT = "select r.id, p.code, r.part, r.period, r.unit, s.revision, s.percent,"
            + " s.delivered, s.text, s.issues, s.evidence, s.withdrawn, s.recorded_by, s.reason, s.recorded_at,"
            + " p.position from ";

    private static final String OF_PROJECT = SELECT + NOW + " where r.project_id = ? order by r.id";

    private static final String OF_PLAN =
            SELECT + NOW + " where p.plan = ? and r.period_end <= ? and not s.withdrawn order by r.id";

    private static final String FIND = SELECT + NOW
            + " where r.project_id = ? and r.part is not distinct from ?::integer and r.unit = ? and r.period = ?";

    private static final String REVISIONS = SELECT + REPORT + " join progress_report_revision s on s.report_id = r.id"
            + " where r.id = ? order by s.revision";

    private static final String LIST = SELECT + "%s where %s order by %s limit :limit";

    /** One list of texts a column, so that the statement is the same for any number of reports. */
    private static final String WRITE = """
            with changed as (
                insert into progress_report (project_id, part, unit, period, period_start, period_end, %1$s)
                select ?, part::integer, unit, period, period_start::date, period_end::date, revision::bigint,
                       percent::numeric, delivered, text, issues, evidence, withdrawn::boolean, recorded_by, reason,
                       recorded_at::timestamptz
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     report (part, unit, period, period_start, period_end, %1$s)
                on conflict on constraint progress_report_key do update set (%1$s) = row (excluded.%2$s)
                returning id, %1$s)
            insert into progress_report_revision (report_id, %1$s) select id, %1$s from changed""".formatted(STATE, STATE.replace(", ", ", excluded."));

    /** The columns of a report, in the order of {@link #WRITE}. */
    private static final List<Function<Report, Object>> COLUMNS = List.of(
            report -> report.key().part(),
            report -> report.key().unit(),
            report -> report.key().period().code(),
            report -> report.key().period().start(),
            report -> report.key().period().end(),
            Report::revision,
            report -> report.content().percent() == null
                    ? null
                    : report.content().percent().toPlainString(),
            report -> StoredLists.write(report.content().delivered()),
            report -> report.content().text(),
            report -> report.content().issues(),
            report -> StoredLists.write(report.content().evidence()),
            report -> report.content().withdrawn(),
            report -> report.origin().recordedBy(),
            report -> report.origin().reason(),
            Report::recordedAt);

    private final Sql sql;

    ReportRepository(Sql sql) {
        this.sql = sql;
    }

    /** Everything that is known of a project's reports, withdrawn ones included, in the order in which they came in. */
    List<Report> ofProject(long project) {
        return sql.query(OF_PROJECT, ReportRepository::read, project);
    }

    /** The reports of all projects of a plan whose periods had ended on a day. */
    List<Report> ofPlan(String plan, LocalDate until) {
        return sql.query(OF_PLAN, ReportRepository::read, plan, until);
    }

    Optional<Report> find(long project, ReportKey key) {
        return sql.first(
                FIND,
                ReportRepository::read,
                project,
                key.part(),
                key.unit(),
                key.period().code());
    }

    /** Every state that a report has or had, oldest first. */
    List<Report> revisions(Report report) {
        return sql.query(REVISIONS, ReportRepository::read, report.row());
    }

    /**
     * What is known, or was known at a moment, of the reports that fulfil the conditions.
     *
     * @param asOf {@code null} for now
     */
    List<Listed> list(Conditions conditions, Instant asOf, Slice<?> slice) {
        Map<String, Object> parameters = conditions.parameters();
        String where = conditions.text() + " and " + slice.condition(parameters);
        parameters.put("limit", slice.limit());
        if (asOf != null) {
            parameters.put("asOf", asOf);
        }
        return sql.query(
                LIST.formatted(asOf == null ? NOW : AS_OF, where, slice.orderBy()),
                row -> new Listed(read(row), row.getLong(16)),
                parameters);
    }

    /** A report in a list, and its project's position in the plan. */
    record Listed(Report report, long position) {}

    /** Stores new revisions of different reports of one project, which the caller has locked. */
    void write(long project, List<Report> changes) {
        if (!changes.isEmpty()) {
            List<Object> parameters = new ArrayList<>(List.of(project));
            COLUMNS.forEach(
                    column -> parameters.add(changes.stream().map(column).toList()));
            sql.update(WRITE, parameters.toArray());
        }
    }

    /** Reads a row of {@link #SELECT}. */
    private static Report read(ResultSet row) throws SQLException {
        ReportContent content = new ReportContent(
                row.getBigDecimal(7),
                StoredLists.read(row.getString(8), DeliveredQuantity.class),
                row.getString(9),
                row.getString(10),
                StoredLists.read(row.getString(11), Evidence.class),
                row.getBoolean(12));
        return new Report(
                row.getLong(1),
                row.getString(2),
                new ReportKey(row.getObject(3, Integer.class), Period.parse(row.getString(4)), row.getString(5)),
                row.getLong(6),
                content,
                new Origin(row.getString(13), row.getString(14)),
                row.getTimestamp(15).toInstant());
    }
}
