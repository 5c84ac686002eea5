package org.ecoplan.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.sql.Sql;

/**
 * What the other services told, for whoever judges by it: as it is known now, or as it was known at some moment. A thing
 * was known at a moment as the highest of its revisions that its owner had recorded by then, whenever it arrived here.
 *
 * <p>Wherever a moment is asked for, {@code null} stands for now.
 */
@ApplicationScoped
public class KnownThings {

    private static final String REVISION = "select revision from %s where plan = :plan";
    private static final String DEFINITION = "select revision, definition from %s where plan = :plan";
    private static final String FIRST_DEFINED =
            "select min(recorded_at) as first from known_plan_revision where plan = ? having count(*) > 0";
    private static final String REGIONS = """
            select region from known_measurement where plan = ?
            union
            select region from known_requirement where plan = ?
            order by region""";
    private static final String MEASUREMENTS = """
            select sub_indicator, period, revision, value, stage, rank, status from %s
            where plan = :plan and region = :region and sub_indicator = any(:subIndicators) and not withdrawn""";
    private static final String REQUIREMENTS = """
            select sub_indicator, year, revision, direction, value, document_zh, document_en from %s
            where plan = :plan and region = :region and sub_indicator = any(:subIndicators)""";
    private static final String PROJECTS = "select code, revision, due_year, status from %s where plan = :plan";
    private static final String PROJECT_STATES = """
            select history.state from known_project join known_project_revision history using (plan, code, revision)
            where plan = :plan""";
    private static final String PROJECT_STATES_THEN = "select state from %s where plan = :plan";
    private static final String CATALOGUE = """
            select groups from known_catalogue_revision
            where plan = :plan and recorded_at <= coalesce(:asOf::timestamptz, 'infinity')
            order by revision desc limit 1""";
    private static final String UNITS = """
            select distinct on (code) state from known_unit_revision
            where recorded_at <= coalesce(:asOf::timestamptz, 'infinity')
            order by code, revision desc""";

    private final Sql sql;
    private final StoredStates states;

    // Another instance may take in a new definition, so the revision is asked for and only the parsing is saved.
    private final Map<String, KnownPlan> parsed = new ConcurrentHashMap<>();

    KnownThings(Sql sql, StoredStates states) {
        this.sql = sql;
        this.states = states;
    }

    @Transactional
    public Optional<KnownPlan> plan(String code, Instant asOf) {
        String plans = known("plan", "plan", asOf);
        Optional<Long> revision =
                sql.query(REVISION.formatted(plans), row -> row.getLong(1), about(code, asOf)).stream()
                        .findFirst();
        return revision.map(newest -> {
            KnownPlan known = parsed.get(code);
            return known != null && known.revision() == newest ? known : read(plans, code, asOf);
        });
    }

    private KnownPlan read(String plans, String code, Instant asOf) {
        KnownPlan read = sql.query(
                        DEFINITION.formatted(plans),
                        row -> new KnownPlan(row.getLong(1), states.read(row.getString(2), PlanDefinition.class)),
                        about(code, asOf))
                .get(0);
        if (asOf == null) {
            parsed.put(code, read);
        }
        return read;
    }

    /** The first moment at which anything could be said of a plan; empty if there is none yet. */
    @Transactional
    public Optional<Instant> firstDefined(String plan) {
        return sql.first(FIRST_DEFINED, row -> Sql.instant(row, "first"), plan);
    }

    /**
     * The regions that anything is known of. A region of which all was withdrawn stays one: its verdicts have become
     * {@code NOT_MEASURED}, which is news with a history, while verdicts that vanish would stay in force elsewhere.
     */
    @Transactional
    public List<String> regions(String plan) {
        return sql.query(REGIONS, row -> row.getString(1), plan, plan);
    }

    /** What was measured and has not been withdrawn. */
    @Transactional
    public List<KnownMeasurement> measurements(
            String plan, String region, Collection<String> subIndicators, Instant asOf) {
        return sql.query(
                MEASUREMENTS.formatted(known("measurement", "plan, region, sub_indicator, period", asOf)),
                KnownMeasurement::read,
                about(plan, region, subIndicators, asOf));
    }

    @Transactional
    public List<KnownRequirement> requirements(
            String plan, String region, Collection<String> subIndicators, Instant asOf) {
        return sql.query(
                REQUIREMENTS.formatted(known("requirement", "plan, region, sub_indicator, year", asOf)),
                KnownRequirement::read,
                about(plan, region, subIndicators, asOf));
    }

    /** What the rules ask of projects, and no more. */
    @Transactional
    public List<KnownProject> projects(String plan, Instant asOf) {
        return sql.query(
                PROJECTS.formatted(known("project", "plan, code", asOf)), KnownProject::read, about(plan, asOf));
    }

    /** All that is known of a plan's projects, in no particular order. */
    @Transactional
    public List<ProjectChanged> projectStates(String plan, Instant asOf) {
        String select =
                asOf == null ? PROJECT_STATES : PROJECT_STATES_THEN.formatted(known("project", "plan, code", asOf));
        return sql.query(select, row -> states.read(row.getString(1), ProjectChanged.class), about(plan, asOf));
    }

    /** What groups a plan's projects. */
    @Transactional
    public Optional<CatalogueLoaded> catalogue(String plan, Instant asOf) {
        return sql
                .query(CATALOGUE, row -> states.read(row.getString(1), CatalogueLoaded.class), about(plan, asOf))
                .stream()
                .findFirst();
    }

    /** The units of all plans, by code. */
    @Transactional
    public List<UnitDefined> units(Instant asOf) {
        return sql.query(UNITS, row -> states.read(row.getString(1), UnitDefined.class), about(null, asOf));
    }

    /** The newest revision of each thing of a kind, by now or by a moment, as something to select from. */
    private static String known(String thing, String key, Instant asOf) {
        return asOf == null ? "known_" + thing : """
                (select distinct on (%2$s) * from known_%1$s_revision where recorded_at <= :asOf
                order by %2$s, revision desc) known_then""".formatted(thing, key);
    }

    private static Map<String, Object> about(String plan, Instant asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("plan", plan);
        parameters.put("asOf", asOf);
        return parameters;
    }

    private static Map<String, Object> about(
            String plan, String region, Collection<String> subIndicators, Instant asOf) {
        Map<String, Object> parameters = about(plan, asOf);
        parameters.put("region", region);
        parameters.put("subIndicators", subIndicators);
        return parameters;
    }
}
