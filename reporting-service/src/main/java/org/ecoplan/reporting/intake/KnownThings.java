package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    // Another instance may take in a new definition, so the revision is asked for and only the parsing is saved.
    private final Map<String, KnownPlan> parsed = new ConcurrentHashMap<>();

    KnownThings(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    @Transactional
    public Optional<KnownPlan> plan(String code) {
        List<Long> revision = query(REVISION, row -> row.getLong(1), code);
        if (revision.isEmpty()) {
            return Optional.empty();
        }
        KnownPlan known = parsed.get(code);
        if (known != null && known.revision() == revision.get(0)) {
            return Optional.of(known);
        }
        KnownPlan read = query(DEFINITION, row -> new KnownPlan(row.getLong(1), parse(row.getString(2))), code)
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
        return query(REGIONS, row -> row.getString(1), plan, plan);
    }

    /** What was measured and has not been withdrawn. */
    @Transactional
    public List<KnownMeasurement> measurements(String plan, String region, Collection<String> subIndicators) {
        return query(
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
        return query(
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
        return query(
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

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, sqlValue(parameters[i], connection));
            }
            try (ResultSet rows = select.executeQuery()) {
                List<T> results = new ArrayList<>();
                while (rows.next()) {
                    results.add(reader.read(rows));
                }
                return results;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is known cannot be read", e);
        }
    }

    private static Object sqlValue(Object parameter, Connection connection) throws SQLException {
        if (parameter instanceof Collection<?> texts) {
            return connection.createArrayOf("text", texts.toArray());
        }
        return parameter;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
