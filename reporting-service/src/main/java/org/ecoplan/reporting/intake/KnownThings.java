package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.sql.Sql;

/** What the other services told, for whoever judges by it. */
@ApplicationScoped
public class KnownThings {

    private static final String REVISION = "select revision from known_plan where plan = ?";
    private static final String DEFINITION = "select revision, definition from known_plan where plan = ?";
    private static final String REGIONS = """
            select region from known_measurement where plan = ?
            union
            select region from known_requirement where plan = ?
            order by region""";
    private static final String MEASUREMENTS = """
            select sub_indicator, period, revision, value, stage, rank, status from known_measurement
            where plan = ? and region = ? and sub_indicator = any(?) and not withdrawn""";
    private static final String REQUIREMENTS = """
            select sub_indicator, year, revision, direction, value, document_zh, document_en from known_requirement
            where plan = ? and region = ? and sub_indicator = any(?)""";
    private static final String PROJECTS = "select code, due_year, status from known_project where plan = ?";

    private final Sql sql;
    private final ObjectMapper json;

    // Another instance may take in a new definition, so the revision is asked for and only the parsing is saved.
    private final Map<String, KnownPlan> parsed = new ConcurrentHashMap<>();

    KnownThings(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Transactional
    public Optional<KnownPlan> plan(String code) {
        List<Long> revision = sql.query(REVISION, row -> row.getLong(1), code);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        KnownPlan known = parsed.get(code);
        if (known != null && known.revision() == revision.get(0)) {
            return Optional.of(known);
        }
        KnownPlan read = sql.query(DEFINITION, row -> new KnownPlan(row.getLong(1), parse(row.getString(2))), code)
                .get(0);
        parsed.put(code, read);
        return Optional.of(read);
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
    public List<KnownMeasurement> measurements(String plan, String region, Collection<String> subIndicators) {
        return sql.query(
                MEASUREMENTS,
                row -> new KnownMeasurement(
                        row.getString("sub_indicator"),
                        Period.parse(row.getString("period")),
                        row.getLong("revision"),
                        row.getBigDecimal("value"),
                        row.getString("stage"),
                        row.getObject("rank", Integer.class),
                        MeasurementStatus.valueOf(row.getString("status"))),
                plan,
                region,
                subIndicators);
    }

    @Transactional
    public List<KnownRequirement> requirements(String plan, String region, Collection<String> subIndicators) {
        return sql.query(
                REQUIREMENTS,
                row -> new KnownRequirement(
                        row.getString("sub_indicator"),
                        row.getInt("year"),
                        row.getLong("revision"),
                        Direction.valueOf(row.getString("direction")),
                        row.getBigDecimal("value"),
                        new LocalizedText(row.getString("document_zh"), row.getString("document_en"))),
                plan,
                region,
                subIndicators);
    }

    @Transactional
    public List<KnownProject> projects(String plan) {
        return sql.query(
                PROJECTS,
                row -> new KnownProject(
                        row.getString("code"), row.getInt("due_year"), ProjectStatus.valueOf(row.getString("status"))),
                plan);
    }

    private PlanDefinition parse(String definition) {
        try {
            return json.readValue(definition, PlanDefinition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored definition cannot be read", e);
        }
    }
}
