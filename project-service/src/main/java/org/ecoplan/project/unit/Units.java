package org.ecoplan.project.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;

/** The directory, for everything that refers to units or brings them along. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Units {

    private final UnitRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    Units(UnitRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The whole directory as it is now. It is read anew each time: whoever asks several things asks one copy. */
    public UnitDirectory directory() {
        return directory(null);
    }

    /**
     * The whole directory as it was known at a moment.
     *
     * @param asOf {@code null} for now
     */
    public UnitDirectory directory(Instant asOf) {
        return new UnitDirectory(
                repository.states(asOf).stream().map(UnitRevision::toEntry).toList());
    }

    /** Makes everyone else who wants to enter units wait for the end of this transaction; readers go on. */
    public void lockDirectory() {
        repository.lockDirectory();
    }

    /**
     * Finds what of a plan's file does not fit to the directory: a unit that another plan owns and defines in another
     * way, one that was changed in the directory and is changed otherwise by the file, and a credit code that somebody
     * else has. {@code at} points to the list.
     */
    public void check(String plan, UnitList list, String at, Faults faults) {
        Map<String, ResponsibleUnit> entries = repository.byCode(list.codes());
        List<Unit> results = new ArrayList<>();
        for (int i = 0; i < list.units().size(); i++) {
            Unit unit = list.units().get(i);
            ResponsibleUnit entry = entries.get(unit.code());
            if (entry != null) {
                check(plan, entry, unit, at + "/" + i, faults);
            }
            results.add(entry == null ? unit : entry.changeBy(plan, unit).result());
        }
        UnitDirectory afterwards = directory().with(results);
        for (int i = 0; i < results.size(); i++) {
            UnitRules.checkHolder(results.get(i), afterwards, at + "/" + i, faults);
        }
    }

    private static void check(String plan, ResponsibleUnit entry, Unit unit, String at, Faults faults) {
        boolean admitted = faults.check(
                entry.admits(plan, unit),
                at,
                "defined-elsewhere",
                entry.plan() == null
                        ? "a unit with this code was entered in the directory and is defined otherwise there"
                        : "a unit with this code is defined otherwise by the plan that owns it, " + entry.plan(),
                unit.code());
        if (admitted) {
            UnitRules.checkStaysAGroup(entry.definition(), unit.kind(), at, faults);
            entry.changeBy(plan, unit)
                    .conflicts()
                    .forEach(member -> faults.add(
                            at + "/" + member,
                            "changed-in-directory",
                            "this was changed in the directory since the file was loaded last: write into the file what"
                                    + " revision " + entry.revision() + " of the unit says, or change the unit itself",
                            unit.code()));
        }
    }

    /**
     * Enters the units of a plan's file and tells of those that are new or have changed. To be called under
     * {@link #lockDirectory()} and after {@link #check}. What the file says as its edition before did stays as it was
     * changed in the directory since. A unit that the file does not name any more stays: an organisation does not vanish
     * with a file, and another plan may name it.
     */
    public void define(String plan, UnitList list) {
        Map<String, ResponsibleUnit> entries = repository.byCode(list.codes());
        Recorded recorded = Recorded.withTheFileOf(plan, clock.instant());
        List<UnitRevision> revisions = new ArrayList<>();
        List<UnitDefined> events = new ArrayList<>();
        for (Unit unit : list.units()) {
            ResponsibleUnit entry = entries.getOrDefault(unit.code(), new ResponsibleUnit(unit.code()));
            Unit result = entry.changeBy(plan, unit).result();
            entry.filed(plan, unit);
            if (entry.wouldChange(result)) {
                revisions.add(entry.become(entry.defined(result, null, recorded)));
                events.add(entry.toEvent());
            }
            repository.persist(entry);
        }
        repository.flush();
        repository.persist(revisions);
        repository.namedBy(plan).stream()
                .filter(entry -> !list.codes().contains(entry.code()))
                .forEach(entry -> entry.leftOutBy(plan));
        outbox.appendAll(events);
    }
}
