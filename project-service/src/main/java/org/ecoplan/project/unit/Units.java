package org.ecoplan.project.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;

/** The directory, for everything that refers to units or brings them along. */
@ApplicationScoped
public class Units {

    private final UnitRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    Units(UnitRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<ResponsibleUnit> list(UnitFilter filter, Slice<ResponsibleUnit> slice) {
        return repository.list(filter, slice);
    }

    @Transactional
    UnitResponse get(String code) {
        return repository
                .findByIdOptional(code)
                .map(ResponsibleUnit::toResponse)
                .orElseThrow(() -> unknown(code));
    }

    /** Makes everyone else who wants to enter units wait for the end of this transaction; readers go on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockDirectory() {
        repository.lockDirectory();
    }

    /** Finds the units that another plan owns and defines in another way; {@code at} points to the list. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void checkOwners(String plan, UnitList list, String at, Faults faults) {
        Map<String, ResponsibleUnit> entries = repository.byCode(list.codes());
        for (int i = 0; i < list.units().size(); i++) {
            Unit unit = list.units().get(i);
            ResponsibleUnit entry = entries.get(unit.code());
            faults.check(
                    entry == null || entry.admits(plan, unit),
                    at + "/" + i,
                    "defined-elsewhere",
                    "a unit with this code is defined otherwise by the plan that owns it"
                            + (entry == null ? "" : ", " + entry.plan()),
                    unit.code());
        }
    }

    /**
     * Enters the units of a plan's file and tells of those that are new or have changed. To be called under
     * {@link #lockDirectory()} and after {@link #checkOwners}. A unit that the file does not name any more stays: an
     * organisation does not vanish with a file, and another plan may name it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void define(String plan, UnitList list) {
        Map<String, ResponsibleUnit> entries = repository.byCode(list.codes());
        List<UnitDefined> events = new ArrayList<>();
        for (Unit unit : list.units()) {
            ResponsibleUnit known = entries.get(unit.code());
            ResponsibleUnit entry = known != null ? known : new ResponsibleUnit(unit.code(), plan);
            if (entry.define(unit, clock.instant())) {
                repository.persist(entry);
                events.add(entry.toEvent());
            }
        }
        outbox.appendAll(events);
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound("unit", "unknown-unit", "there is no unit with this code", code);
    }
}
