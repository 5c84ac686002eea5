package org.ecoplan.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.EventType;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.kit.outbox.Freshness.State;
import org.ecoplan.kit.sql.Sql;

/** Whether states of things have been taken in, by whichever instance: the history knows every one of them. */
@ApplicationScoped
class TakenInStates {

    private static final Map<EventType, String> HISTORIES = Map.of(
            EventType.PLAN_DEFINED, "known_plan_revision where plan = ?",
            EventType.REQUIREMENT_ASSIGNED,
                    "known_requirement_revision where plan = ? and sub_indicator = ? and region = ? and year = ?::integer",
            EventType.MEASUREMENT_RECORDED,
                    "known_measurement_revision where plan = ? and sub_indicator = ? and region = ? and period = ?",
            EventType.UNIT_DEFINED, "known_unit_revision where code = ?",
            EventType.CATALOGUE_LOADED, "known_catalogue_revision where plan = ?",
            EventType.PROJECT_CHANGED, "known_project_revision where plan = ? and code = ?");

    private final Sql sql;

    TakenInStates(Sql sql) {
        this.sql = sql;
    }

    /** Whether all of it is known by now. What this service tells itself, it knows. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean include(Freshness wanted) {
        return wanted.states().stream().allMatch(this::include);
    }

    // Of two states of one thing only the newer may have come: Kafka keeps the last one.
    private boolean include(State state) {
        String history = HISTORIES.get(state.type());
        if (history == null) {
            return true;
        }
        List<Object> parameters = new ArrayList<>(List.of(state.key().split("/")));
        parameters.add(state.revision());
        return sql.first(
                        "select exists (select from " + history + " and revision >= ?)",
                        row -> row.getBoolean(1),
                        parameters.toArray())
                .orElseThrow();
    }
}
