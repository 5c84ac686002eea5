package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.sql.Sql;

/**
 * What the other services told between two moments: after the first, up to and with the second. A revision that a higher
 * one had overtaken before changed nothing and is not among them.
 */
@ApplicationScoped
public class KnownChanges {

    // of each thing, what was known of it at the first moment, and whatever was known of it since
    private static final String REVISIONS = """
            select * from (
                select *, recorded_at <= :from as known_before,
                    max(revision) filter (where recorded_at <= :from) over (partition by %2$s) as highest_before
                from known_%1$s_revision where %3$s and recorded_at <= :to) told
            where revision >= coalesce(highest_before, 0) order by %2$s, revision""";

    private static final String OF_PLAN = "plan = :plan";
    private static final String OF_PARTS = "plan = :plan and region = :region and sub_indicator = any(:subIndicators)";

    private final Sql sql;
    private final StoredStates states;

    KnownChanges(Sql sql, StoredStates states) {
        this.sql = sql;
        this.states = states;
    }

    /** New editions of a plan. */
    @Transactional
    public List<Told<KnownPlan>> editions(String plan, Instant from, Instant to) {
        return told(REVISIONS.formatted("plan", "plan", OF_PLAN), this::edition, known -> plan, about(plan, from, to));
    }

    /** Measurements that were recorded, corrected or withdrawn. */
    @Transactional
    public List<Told<KnownMeasurement>> measurements(
            String plan, String region, Collection<String> subIndicators, Instant from, Instant to) {
        return told(
                REVISIONS.formatted("measurement", "sub_indicator, period", OF_PARTS),
                KnownMeasurement::read,
                known -> List.of(known.subIndicator(), known.period()),
                about(plan, region, subIndicators, from, to));
    }

    /** Requirements that were assigned or corrected. */
    @Transactional
    public List<Told<KnownRequirement>> requirements(
            String plan, String region, Collection<String> subIndicators, Instant from, Instant to) {
        return told(
                REVISIONS.formatted("requirement", "sub_indicator, year", OF_PARTS),
                KnownRequirement::read,
                known -> List.of(known.subIndicator(), known.year()),
                about(plan, region, subIndicators, from, to));
    }

    /** Key projects of which anything was told. */
    @Transactional
    public List<Told<KnownProject>> projects(String plan, Instant from, Instant to) {
        return told(
                REVISIONS.formatted("project", "code", OF_PLAN),
                KnownProject::read,
                KnownProject::code,
                about(plan, from, to));
    }

    private record Revision<T>(String event, Instant recordedAt, boolean knownBefore, T state) {}

    private <T> List<Told<T>> told(
            String revisions, Sql.RowMapper<T> reader, Function<T, Object> thing, Map<String, Object> parameters) {
        List<Told<T>> told = new ArrayList<>();
        Map<Object, T> newest = new HashMap<>();
        for (Revision<T> revision : sql.query(revisions, row -> revision(row, reader), parameters)) {
            T before = newest.put(thing.apply(revision.state()), revision.state());
            if (!revision.knownBefore()) {
                told.add(new Told<>(revision.event(), revision.recordedAt(), before, revision.state()));
            }
        }
        return told;
    }

    private static <T> Revision<T> revision(ResultSet row, Sql.RowMapper<T> reader) throws SQLException {
        return new Revision<>(
                row.getString("told_by"),
                Sql.instant(row, "recorded_at"),
                row.getBoolean("known_before"),
                reader.map(row));
    }

    private KnownPlan edition(ResultSet row) throws SQLException {
        return new KnownPlan(row.getLong("revision"), states.read(row.getString("definition"), PlanDefinition.class));
    }

    private static Map<String, Object> about(String plan, Instant from, Instant to) {
        return about(plan, null, List.of(), from, to);
    }

    private static Map<String, Object> about(
            String plan, String region, Collection<String> subIndicators, Instant from, Instant to) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("region", region);
        parameters.put("subIndicators", subIndicators);
        parameters.put("from", from);
        parameters.put("to", to);
        return parameters;
    }
}
