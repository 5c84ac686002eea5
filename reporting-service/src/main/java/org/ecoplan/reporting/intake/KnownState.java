package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.reporting.intake.StateChanged.Change;

/**
 * The newest known revision of everything, and the history of all of them. An event that is not newer than what is known
 * changes only the history, so events may come twice, late, or in another order.
 */
@ApplicationScoped
class KnownState {

    private static final String PLAN = """
            insert into known_plan as known (plan, revision, definition) values (?, ?, ?)
            on conflict (plan) do update set revision = excluded.revision, definition = excluded.definition
            where known.revision < excluded.revision""";

    private static final String REQUIREMENT = """
            insert into known_requirement as known
                (plan, region, sub_indicator, year, revision, direction, value, document_zh, document_en)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan, region, sub_indicator, year) do update
            set revision = excluded.revision, direction = excluded.direction, value = excluded.value,
                document_zh = excluded.document_zh, document_en = excluded.document_en
            where known.revision < excluded.revision""";

    private static final String PROJECT = """
            insert into known_project as known (plan, code, revision, due_year, status) values (?, ?, ?, ?, ?)
            on conflict (plan, code) do update
            set revision = excluded.revision, due_year = excluded.due_year, status = excluded.status
            where known.revision < excluded.revision""";

    private final AgroalDataSource dataSource;
    private final KnownHistory history;
    private final ObjectMapper json;

    KnownState(AgroalDataSource dataSource, KnownHistory history, ObjectMapper json) {
        this.dataSource = dataSource;
        this.history = history;
        this.json = json;
    }

    /** Stores what the events tell and says what was news. */
    @Transactional(Transactional.TxType.MANDATORY)
    StateChanged apply(List<ReceivedEvent> events) {
        List<Change> changes = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (ReceivedEvent event : events) {
                apply(event, connection).ifPresent(changes::add);
            }
            changes.addAll(new MeasurementBatch(events).store(connection));
            history.append(events, connection);
        } catch (SQLException e) {
            throw new IllegalStateException("what the events tell cannot be stored", e);
        }
        return new StateChanged(changes);
    }

    private Optional<Change> apply(ReceivedEvent event, Connection connection) throws SQLException {
        if (event.data() instanceof ProjectChanged project) {
            return store(project, connection)
                    ? Optional.of(new Change.OfProject(project.plan(), event.id()))
                    : Optional.empty();
        }
        if (event.data() instanceof RequirementAssigned requirement) {
            return store(requirement, connection)
                    ? Optional.of(new Change.OfRequirement(
                            requirement.plan(),
                            requirement.region(),
                            requirement.subIndicator(),
                            requirement.year(),
                            event.id()))
                    : Optional.empty();
        }
        if (event.data() instanceof PlanDefined plan) {
            return store(plan, connection)
                    ? Optional.of(new Change.OfPlan(plan.definition().code(), event.id()))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean store(PlanDefined plan, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(PLAN)) {
            upsert.setString(1, plan.definition().code());
            upsert.setLong(2, plan.revision());
            upsert.setString(3, json.writeValueAsString(plan.definition()));
            return upsert.executeUpdate() == 1;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean store(RequirementAssigned requirement, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(REQUIREMENT)) {
            upsert.setString(1, requirement.plan());
            upsert.setString(2, requirement.region());
            upsert.setString(3, requirement.subIndicator());
            upsert.setInt(4, requirement.year());
            upsert.setLong(5, requirement.revision());
            upsert.setString(6, requirement.direction().name());
            upsert.setBigDecimal(7, requirement.value());
            upsert.setString(8, requirement.document().zh());
            upsert.setString(9, requirement.document().en());
            return upsert.executeUpdate() == 1;
        }
    }

    private static boolean store(ProjectChanged project, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(PROJECT)) {
            upsert.setString(1, project.plan());
            upsert.setString(2, project.definition().code());
            upsert.setLong(3, project.revision());
            upsert.setInt(4, project.definition().years().to());
            upsert.setString(5, project.status().name());
            return upsert.executeUpdate() == 1;
        }
    }
}
