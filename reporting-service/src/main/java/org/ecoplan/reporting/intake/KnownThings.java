package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.sql.Sql;

/**
 * What the other services told, for whoever judges by it: as it is known now, or as it was known at some moment. A thing
 * was known at a moment as the highest of its revisions that its owner had recorded by then, whenever it arrived here.
 *
 * <p>Wherever a moment is asked for, {@code null} stands for now.
 */
@ApplicationScoped
public class KnownThings {

    /** Characters of definitions that are kept as objects, which are some times as large. */
    private static final long MOST_KEPT = 8_000_000;

    private static final String REVISION = "select revision from %s where plan = :plan";
    private static final String DEFINITION = "select revision, definition from %s where plan = :plan";
    private static final String FIRST_DEFINED =
            "select min(recorded_at) as first from known_plan_revision where plan = ? having count(*) > 0";
    // From one region to the next in the order of the keys: however much is known of each, one row of it is looked at.
    private static final String REGIONS = """
            with recursive measured as (
                select min(region) as region from known_measurement where plan = :plan
                union all
                select (select min(region) from known_measurement where plan = :plan and region > measured.region)
                from measured where region is not null
            )
            select region from measured where region is not null
            union
            select region from known_requirement where plan = :plan
            order by region""";
    // The newest of each year, found from the newest year backwards, and the number before each of them.
    private static final String MEASUREMENTS = """
            with recursive newest as (
                select found.* from unnest(:subIndicators) wanted(sub_indicator) cross join lateral (
                    select * from known_measurement one
                    where one.plan = :plan and one.region = :region and one.sub_indicator = wanted.sub_indicator
                        and not one.withdrawn
                    order by one.last_day desc, one.days desc limit 1) found
                union all
                select found.* from newest cross join lateral (
                    select * from known_measurement one
                    where one.plan = newest.plan and one.region = newest.region
                        and one.sub_indicator = newest.sub_indicator
                        and one.last_day < make_date(extract(year from newest.last_day)::integer, 1, 1)
                        and not one.withdrawn
                    order by one.last_day desc, one.days desc limit 1) found
            )
            select sub_indicator, period, revision, value, stage, rank, status from newest
            union
            select before.sub_indicator, before.period, before.revision, before.value, before.stage, before.rank, before.status
            from newest cross join lateral (
                select * from known_measurement one
                where one.plan = newest.plan and one.region = newest.region and one.sub_indicator = newest.sub_indicator
                    and one.last_day <= newest.last_day - newest.days
                    and one.value is not null and not one.withdrawn
                order by one.last_day desc, one.days desc limit 1) before""";
    private static final String MEASUREMENTS_THEN = """
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
    private final ObjectMapper json;

    // Another instance may take in a new definition, so the revision is asked for and only the parsing is saved.
    private final Cache<Edition, Parsed> parsed = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Edition edition, Parsed plan) -> plan.characters())
            .build();

    KnownThings(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Transactional
    public Optional<KnownPlan> plan(String code, Instant asOf) {
        String plans = known("plan", "plan", asOf);
        return sql.query(REVISION.formatted(plans), row -> row.getLong(1), about(code, asOf)).stream()
                .findFirst()
                .map(revision -> Optional.ofNullable(parsed.getIfPresent(new Edition(code, revision)))
                        .orElseGet(() -> parse(plans, code, asOf))
                        .plan());
    }

    // What is read may be an edition further than the revision that was asked for a moment before.
    private Parsed parse(String plans, String code, Instant asOf) {
        Parsed read = sql.query(
                        DEFINITION.formatted(plans), row -> parse(row.getLong(1), row.getString(2)), about(code, asOf))
                .get(0);
        parsed.put(new Edition(code, read.plan().revision()), read);
        return read;
    }

    private Parsed parse(long revision, String definition) {
        return new Parsed(new KnownPlan(revision, parse(definition, PlanDefinition.class)), definition.length());
    }

    private record Edition(String plan, long revision) {}

    private record Parsed(KnownPlan plan, int characters) {}

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
        return sql.query(REGIONS, row -> row.getString(1), about(plan, null));
    }

    /**
     * What was measured and has not been withdrawn. For now it is no more than verdicts can rest on: the newest
     * measurement that ends in each year, and the newest number that had ended when that one began.
     */
    @Transactional
    public List<KnownMeasurement> measurements(
            String plan, String region, Collection<String> subIndicators, Instant asOf) {
        return sql.query(
                asOf == null
                        ? MEASUREMENTS
                        : MEASUREMENTS_THEN.formatted(
                                known("measurement", "plan, region, sub_indicator, period", asOf)),
                row -> new KnownMeasurement(
                        row.getString("sub_indicator"),
                        Period.parse(row.getString("period")),
                        row.getLong("revision"),
                        row.getBigDecimal("value"),
                        row.getString("stage"),
                        row.getObject("rank", Integer.class),
                        MeasurementStatus.valueOf(row.getString("status"))),
                about(plan, region, subIndicators, asOf));
    }

    @Transactional
    public List<KnownRequirement> requirements(
            String plan, String region, Collection<String> subIndicators, Instant asOf) {
        return sql.query(
                REQUIREMENTS.formatted(known("requirement", "plan, region, sub_indicator, year", asOf)),
                row -> new KnownRequirement(
                        row.getString("sub_indicator"),
                        row.getInt("year"),
                        row.getLong("revision"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBigDecimal("value"),
                        new LocalizedText(row.getString("document_zh"), row.getString("document_en"))),
                about(plan, region, subIndicators, asOf));
    }

    /** What the rules ask of projects, and no more. */
    @Transactional
    public List<KnownProject> projects(String plan, Instant asOf) {
        return sql.query(
                PROJECTS.formatted(known("project", "plan, code", asOf)),
                row -> new KnownProject(
                        row.getString("code"),
                        row.getLong("revision"),
                        row.getInt("due_year"),
                        ProjectStatus.valueOf(row.getString("status"))),
                about(plan, asOf));
    }

    /** All that is known of a plan's projects, in no particular order. */
    @Transactional
    public List<ProjectChanged> projectStates(String plan, Instant asOf) {
        String states =
                asOf == null ? PROJECT_STATES : PROJECT_STATES_THEN.formatted(known("project", "plan, code", asOf));
        return sql.query(states, row -> parse(row.getString(1), ProjectChanged.class), about(plan, asOf));
    }

    /** What groups a plan's projects. */
    @Transactional
    public Optional<CatalogueLoaded> catalogue(String plan, Instant asOf) {
        return sql.query(CATALOGUE, row -> parse(row.getString(1), CatalogueLoaded.class), about(plan, asOf)).stream()
                .findFirst();
    }

    /** The units of all plans, by code. */
    @Transactional
    public List<UnitDefined> units(Instant asOf) {
        return sql.query(UNITS, row -> parse(row.getString(1), UnitDefined.class), about(null, asOf));
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

    private <T> T parse(String document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is stored of a " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
