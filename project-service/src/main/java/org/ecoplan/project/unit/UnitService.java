package org.ecoplan.project.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

@ApplicationScoped
class UnitService {

    private final UnitRepository repository;
    private final Units units;
    private final Outbox outbox;
    private final Clock clock;
    private final CityCalendar city;

    UnitService(UnitRepository repository, Units units, Outbox outbox, Clock clock, CityCalendar city) {
        this.repository = repository;
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
        this.city = city;
    }

    /**
     * The entries of a slice that are what is asked for.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 400 for a group that the directory does not have
     */
    @Transactional
    List<UnitRevision> list(UnitFilter filter, Instant asOf, Slice<UnitRevision> slice) {
        return repository.list(filter, filter.group == null ? null : members(filter.group, asOf), asOf, slice);
    }

    private List<String> members(String group, Instant asOf) {
        UnitDirectory directory = units.directory(asOf);
        if (directory.find(group).filter(Unit::isGroup).isEmpty()) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "group", "unknown-group", "the directory has no group with this code", group));
        }
        return directory.membersOf(group, day(asOf)).stream()
                .map(UnitReference::code)
                .toList();
    }

    /**
     * One entry, with whom it has to do with.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     * @throws ProblemException 404 if there was none
     */
    @Transactional
    UnitDetail get(String code, Instant asOf) {
        UnitRevision state = repository.state(code, asOf).orElseThrow(() -> unknown(code));
        return UnitDetail.of(state, units.directory(asOf), day(asOf));
    }

    /** @throws ProblemException 404 if there is no such unit */
    @Transactional
    List<UnitResponse> revisions(String code) {
        List<UnitRevision> revisions = repository.revisions(code);
        if (revisions.isEmpty()) {
            throw unknown(code);
        }
        return revisions.stream().map(UnitRevision::toResponse).toList();
    }

    /**
     * Enters a unit, or says what it is from now on.
     *
     * @param precondition called with the current revision before something else replaces it
     */
    @Transactional
    DefinedUnit define(String code, DefineUnitRequest request, LongConsumer precondition) {
        units.lockDirectory();
        ResponsibleUnit entry = repository.findByIdOptional(code).orElseGet(() -> new ResponsibleUnit(code));
        boolean entered = entry.isNew();
        Faults faults = new Faults();
        if (entered && !FileRules.isCode(code)) {
            faults.add(FieldError.inParameter("unit", "wrong-format", FileRules.CODE_FORM, code));
        }
        if (faults.present(request, "")) {
            request.check(code, today(), units.directory(), faults);
        }
        faults.throwIfAny();
        if (!entered) {
            if (request.isKnown(entry.state())) {
                return new DefinedUnit(entry.toResponse(), false);
            }
            precondition.accept(entry.revision());
            request.checkAsAChangeOf(entry.state(), faults);
            faults.throwIfAny();
        }
        UnitState state = entry.defined(request.toUnit(code), request.since(), request.recorded(now()));
        return new DefinedUnit(enter(entry, state), entered);
    }

    /**
     * Ends a unit in favour of another one. The same merger again changes nothing.
     *
     * @throws ProblemException 404 for an unknown unit, 409 for a group and for a unit that has ended otherwise, 422 for
     *     a successor that does not act any more, a group or a unit that there is not, and for an impossible day
     */
    @Transactional
    UnitResponse merge(String code, MergeUnitRequest request) {
        units.lockDirectory();
        ResponsibleUnit entry = repository.findByIdOptional(code).orElseThrow(() -> unknown(code));
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(today(), faults);
        }
        faults.throwIfAny();
        if (request.isKnown(entry.state())) {
            return entry.toResponse();
        }
        checkCanEnd(entry.state());
        request.check(entry.state(), units.directory(), faults);
        faults.throwIfAny();
        return enter(entry, entry.state().endedBy(request.into(), request.on(), request.recorded(now())));
    }

    private static void checkCanEnd(UnitState state) {
        if (state.hasEnded()) {
            throw ProblemException.conflict(
                    "already-ended",
                    "The unit has ended already",
                    "it was merged into " + state.successor() + " on " + state.endedOn()
                            + "; if that is a mistake, withdraw the merger first");
        }
        if (state.definition().isGroup()) {
            throw ProblemException.conflict(
                    "group-cannot-end",
                    "A group is not merged",
                    "a group is a name for its members: change those, or merge one of them");
        }
    }

    /**
     * Takes a merger back that was a mistake; it stays in the history. A unit that acts stays as it is.
     *
     * @param precondition called with the current revision before the merger is taken back
     */
    @Transactional
    UnitResponse withdrawMerger(String code, String recordedBy, String reason, LongConsumer precondition) {
        units.lockDirectory();
        ResponsibleUnit entry = repository.findByIdOptional(code).orElseThrow(() -> unknown(code));
        if (!entry.state().hasEnded()) {
            return entry.toResponse();
        }
        precondition.accept(entry.revision());
        Query.require("reason", reason, "withdrawing a merger needs a reason");
        return enter(entry, entry.state().actingAgain(Recorded.by(recordedBy, reason, null, now())));
    }

    private UnitResponse enter(ResponsibleUnit entry, UnitState state) {
        UnitRevision revision = entry.become(state);
        repository.persistAndFlush(entry);
        repository.persist(List.of(revision));
        outbox.append(entry.toEvent());
        return entry.toResponse();
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return city.today();
    }

    private LocalDate day(Instant asOf) {
        return city.seenFrom(asOf);
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound("unit", "unknown-unit", "there is no unit with this code", code);
    }
}
