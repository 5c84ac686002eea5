package org.ecoplan.indicator.measurement;

import org.ecoplan.kit.sql.Conditions;
import static org.ecoplan.indicator.measurement.MeasurementColumns.NOW;
import static org.ecoplan.indicator.measurement.MeasurementColumns.SELECTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.indicator.plan.Plans;
import org.ecoplan.kit.listing.ListQuery;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.kit.web.Cursor;
import org.ecoplan.kit.web.Query;

/**
 * Says what changed since somebody last asked, and misses nothing: a change that was stored earlier than another may
 * become visible later, so positions are not times but transactions. A transaction that had not ended when somebody
 * asked is looked at again the next time; a change may come twice then, and never not at all.
 */
@ApplicationScoped
class ChangeFeed {

    /** The oldest transaction that may still change something. */
    private static final String HORIZON = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    /** The newest revision of a measurement says when it changed last. */
    private static final String CHANGED = "select " + SELECTED + ", r.changed_in::text changed_in from " + NOW
            + " join measurement_revision r on (r.measurement_id, r.revision) = (m.id, m.revision)"
            + " where %s and r.plan = :plan and (r.changed_in, r.measurement_id) > (:changedIn::text::xid8, :id)"
            + " order by r.changed_in, r.measurement_id limit %d";

    private static final Pattern TOKEN = Pattern.compile("x(\\d{1,19})");
    private static final Pattern POSITION = Pattern.compile("(\\d{1,19})/(\\d{1,18})/(\\d{1,19})");

    private final Plans plans;
    private final Sql sql;

    ChangeFeed(Plans plans, Sql sql) {
        this.plans = plans;
        this.sql = sql;
    }

    /** A row, and where it stands among the changes. */
    private record Changed(MeasurementRevision revision, String changedIn) {}

    /**
     * Where a page continues.
     *
     * @param horizon as it was when the first page was asked for
     */
    private record Position(String changedIn, long id, String horizon) {
        String text() {
            return changedIn + "/" + id + "/" + horizon;
        }
    }

    /**
     * Changes in the order in which they were stored.
     *
     * @param updatedAfter an instant, or what an earlier answer gave
     */
    @Transactional
    Changes read(String plan, MeasurementFilter filter, String updatedAfter, ListQuery.PageOnly page) {
        Conditions conditions = filter.of(plans.require(plan).definition());
        Position position = page.cursor() == null ? start(updatedAfter) : position(page.cursor());
        if (!TOKEN.matcher(updatedAfter).matches()) {
            conditions.add(
                    "m.recorded_at > :recordedAfter",
                    "recordedAfter",
                    Query.parsed("updatedAfter", updatedAfter, Query::instant));
        }
        List<Changed> rows = rows(conditions, position, page.limit() + 1);
        List<Changed> shown = rows.subList(0, Math.min(page.limit(), rows.size()));
        List<MeasurementResponse> items = shown.stream()
                .map(row -> MeasurementResponse.of(row.revision()))
                .toList();
        if (rows.size() == shown.size()) {
            return new Changes(items, null, "x" + position.horizon());
        }
        Changed last = shown.get(shown.size() - 1);
        Position behind = new Position(last.changedIn(), last.revision().row(), position.horizon());
        return new Changes(items, Cursor.after(behind.text()), null);
    }

    private List<Changed> rows(Conditions conditions, Position position, int limit) {
        Map<String, Object> parameters = conditions.parameters();
        parameters.put("changedIn", position.changedIn());
        parameters.put("id", position.id());
        return sql.query(
                CHANGED.formatted(conditions.text(), limit),
                row -> new Changed(MeasurementColumns.read(row), row.getString("changed_in")),
                parameters);
    }

    private Position start(String updatedAfter) {
        String horizon = sql.first(HORIZON, row -> row.getString(1)).orElseThrow();
        Matcher token = TOKEN.matcher(updatedAfter);
        return new Position(token.matches() ? token.group(1) : "0", 0, horizon);
    }

    private static Position position(String cursor) {
        Matcher parts = POSITION.matcher(Cursor.position(cursor));
        if (!parts.matches()) {
            throw Cursor.foreign(cursor);
        }
        return new Position(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3));
    }
}
