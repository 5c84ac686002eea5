package org.ecoplan.project.unit;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Unit;

/** One entry of the directory as it is now. Of all project files, only that of its own plan may change it. */
@Entity
@Table(name = "unit")
class ResponsibleUnit {

    @Id
    private String code;

    private String plan;

    @Convert(converter = UnitState.DefinitionColumn.class)
    private Unit filed;

    private List<String> plans = List.of();
    private long revision;

    @Embedded
    private UnitState state;

    protected ResponsibleUnit() {}

    /** An entry that says nothing yet. */
    ResponsibleUnit(String code) {
        this.code = code;
    }

    /** Says something else from now on, in a new revision. */
    UnitRevision become(UnitState newState) {
        revision++;
        state = newState;
        return new UnitRevision(code, revision, newState);
    }

    boolean wouldChange(Unit definition) {
        return isNew() || !definition.equals(definition());
    }

    /** What it would say under another definition; whether it acts stays as it is. */
    UnitState defined(Unit definition, LocalDate since, Recorded by) {
        return isNew() ? UnitState.acting(definition, since, by) : state.defined(definition, since, by);
    }

    /** Whether this plan's file may bring this definition along. */
    boolean admits(String otherPlan, Unit definition) {
        if (isNew() || otherPlan.equals(plan)) {
            return true;
        }
        return definition.equals(state.definition()) || definition.equals(filed);
    }

    /** What a plan's file changes of the entry; to be asked of a file that it {@link #admits}. */
    FileChange changeBy(String otherPlan, Unit definition) {
        boolean owns = plan == null || otherPlan.equals(plan);
        return new FileChange(owns ? filed : definition, definition, isNew() ? null : state.definition());
    }

    /** Notes that a plan's file says this. The first file that names a unit owns its entry. */
    void filed(String otherPlan, Unit definition) {
        if (plan == null) {
            plan = otherPlan;
        }
        if (plan.equals(otherPlan)) {
            filed = definition;
        }
        plans = Stream.concat(plans.stream(), Stream.of(otherPlan))
                .distinct()
                .sorted()
                .toList();
    }

    /** Notes that a plan's file does not name it any more. */
    void leftOutBy(String otherPlan) {
        plans = plans.stream().filter(named -> !named.equals(otherPlan)).toList();
    }

    boolean isNew() {
        return revision == 0;
    }

    String code() {
        return code;
    }

    String plan() {
        return plan;
    }

    long revision() {
        return revision;
    }

    Unit definition() {
        return state.definition();
    }

    UnitState state() {
        return state;
    }

    UnitResponse toResponse() {
        return UnitResponse.of(revision, state);
    }

    UnitDefined toEvent() {
        return new UnitDefined(revision, state.definition(), state.since(), state.endedOn(), state.successor());
    }
}
