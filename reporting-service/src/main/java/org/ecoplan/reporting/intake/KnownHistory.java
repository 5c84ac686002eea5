package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.event.UnitDefined;

/**
 * Every revision that was ever told, with the moment at which its owner recorded it and the event that told it. One that is there already stays as
 * it is; one that comes late gets its own place, whatever is known by now.
 */
@ApplicationScoped
class KnownHistory {

    private static final String PLAN = "insert into known_plan_revision values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String REQUIREMENT =
            "insert into known_requirement_revision values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String PROJECT =
            "insert into known_project_revision values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String CATALOGUE =
            "insert into known_catalogue_revision values (?, ?, ?, ?, ?) on conflict do nothing";
    private static final String UNIT = "insert into known_unit_revision values (?, ?, ?, ?, ?) on conflict do nothing";

    private final ObjectMapper json;

    KnownHistory(ObjectMapper json) {
        this.json = json;
    }

    /** Adds what the events tell; each kind in one go, since an event may bring a thousand things. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(List<ReceivedEvent> events, Connection connection) throws SQLException {
        append(PlanDefined.class, PLAN, events, this::bindPlan, connection);
        append(RequirementAssigned.class, REQUIREMENT, events, KnownHistory::bindRequirement, connection);
        append(ProjectChanged.class, PROJECT, events, this::bindProject, connection);
        append(CatalogueLoaded.class, CATALOGUE, events, this::bindCatalogue, connection);
        append(UnitDefined.class, UNIT, events, this::bindUnit, connection);
        new MeasurementHistory(events).append(connection);
    }

    private static <T extends EventData> void append(
            Class<T> type, String insert, List<ReceivedEvent> events, Binding<T> binding, Connection connection)
            throws SQLException {
        List<ReceivedEvent> ofType =
                events.stream().filter(event -> type.isInstance(event.data())).toList();
        if (ofType.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (ReceivedEvent event : ofType) {
                binding.bind(statement, type.cast(event.data()), event);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void bindPlan(PreparedStatement insert, PlanDefined plan, ReceivedEvent event) throws SQLException {
        insert.setString(1, plan.definition().code());
        insert.setLong(2, plan.revision());
        insert.setTimestamp(3, recordedAt(event));
        insert.setString(4, written(plan.definition()));
        insert.setString(5, event.id());
    }

    private static void bindRequirement(PreparedStatement insert, RequirementAssigned requirement, ReceivedEvent event)
            throws SQLException {
        insert.setString(1, requirement.plan());
        insert.setString(2, requirement.region());
        insert.setString(3, requirement.subIndicator());
        insert.setInt(4, requirement.year());
        insert.setLong(5, requirement.revision());
        insert.setTimestamp(6, recordedAt(event));
        insert.setString(7, requirement.direction().name());
        insert.setBigDecimal(8, requirement.value());
        insert.setString(9, requirement.document().zh());
        insert.setString(10, requirement.document().en());
        insert.setString(11, event.id());
    }

    private void bindProject(PreparedStatement insert, ProjectChanged project, ReceivedEvent event)
            throws SQLException {
        insert.setString(1, project.plan());
        insert.setString(2, project.definition().code());
        insert.setLong(3, project.revision());
        insert.setTimestamp(4, recordedAt(event));
        insert.setInt(5, project.definition().years().to());
        insert.setString(6, project.status().name());
        insert.setString(7, written(project));
        insert.setString(8, event.id());
    }

    private void bindCatalogue(PreparedStatement insert, CatalogueLoaded catalogue, ReceivedEvent event)
            throws SQLException {
        insert.setString(1, catalogue.plan());
        insert.setLong(2, catalogue.revision());
        insert.setTimestamp(3, recordedAt(event));
        insert.setString(4, written(catalogue));
        insert.setString(5, event.id());
    }

    private void bindUnit(PreparedStatement insert, UnitDefined unit, ReceivedEvent event) throws SQLException {
        insert.setString(1, unit.unit().code());
        insert.setLong(2, unit.revision());
        insert.setTimestamp(3, recordedAt(event));
        insert.setString(4, written(unit));
        insert.setString(5, event.id());
    }

    private static Timestamp recordedAt(ReceivedEvent event) {
        return Timestamp.from(event.recordedAt());
    }

    private String written(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Binding<T> {
        void bind(PreparedStatement insert, T data, ReceivedEvent event) throws SQLException;
    }
}
