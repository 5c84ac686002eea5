package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;

/** What is given and spent. */
@ApplicationScoped
class LedgerService {

    private final Projects projects;
    private final AccountRepository accounts;
    private final LedgerRepository ledger;
    private final FundingReads reads;
    private final BudgetYears years;
    private final Clock clock;

    LedgerService(
            Projects projects,
            AccountRepository accounts,
            LedgerRepository ledger,
            FundingReads reads,
            BudgetYears years,
            Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.ledger = ledger;
        this.reads = reads;
        this.years = years;
        this.clock = clock;
    }

    /**
     * Makes an entry, unless it is there already.
     *
     * @throws ProblemException 404 for an unknown project, 422 for an entry that cannot be, 409 if its document stands
     *     for other money or there is not enough money
     */
    @Transactional
    RecordedEntry record(String plan, String code, int year, RecordEntryRequest request) {
        ProjectRef project = projects.require(plan, code);
        years.check(project, year);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(years.days(year), "", faults);
        }
        faults.throwIfAny();

        Account account = accounts.lock(project, year);
        Optional<LedgerEntry> known = ledger.newest(account, request.key());
        if (known.isPresent()) {
            checkIsTheSame(request, known.get());
            return new RecordedEntry(
                    RecordedEntry.Outcome.UNCHANGED, known.get(), reads.source(project, year, request.source()));
        }
        LedgerEntry entry = book(account, List.of(request.toPosting(null))).get(0);
        return new RecordedEntry(RecordedEntry.Outcome.RECORDED, entry, reads.source(project, year, request.source()));
    }

    /**
     * Takes an entry back, and makes another one in its place if there is one.
     *
     * @throws ProblemException 404 for an unknown entry, 409 for one that is reversed already or cannot be, or if
     *     there is not enough money
     */
    @Transactional
    ReversedEntry reverse(String plan, String code, int year, long number, ReverseEntryRequest request) {
        ProjectRef project = projects.require(plan, code);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(years.days(year), faults);
        }
        faults.throwIfAny();

        Account account = accounts.lock(project, year);
        LedgerEntry entry = ledger.find(account, number).orElseThrow(() -> unknown(number));
        checkIsReversible(entry);
        List<Posting> postings = new ArrayList<>(List.of(request.toReversal(entry, years.today())));
        if (request.instead() != null) {
            checkIsFree(account, request.instead().key(), entry);
            postings.add(request.toReplacement(entry));
        }
        List<LedgerEntry> made = book(account, postings);
        return new ReversedEntry(
                only(made.stream().filter(LedgerEntry::isReversal)),
                only(made.stream().filter(one -> !one.isReversal())),
                made.stream()
                        .map(LedgerEntry::source)
                        .distinct()
                        .sorted()
                        .map(source -> reads.source(project, year, source))
                        .toList());
    }

    private static LedgerEntry only(Stream<LedgerEntry> entries) {
        return entries.findFirst().orElse(null);
    }

    /** @throws ProblemException 404 if there is no such entry */
    @Transactional
    LedgerEntry get(String plan, String code, int year, long number) {
        return accounts.find(projects.require(plan, code), year, null)
                .flatMap(account -> ledger.find(account, number))
                .orElseThrow(() -> unknown(number));
    }

    private List<LedgerEntry> book(Account account, List<Posting> postings) {
        Instant now = clock.instant();
        List<LedgerEntry> made = new ArrayList<>();
        for (Booking booking : Booking.of(postings, account, source -> ledger.balance(account, source))) {
            long number = accounts.advance(account);
            ledger.append(account, number, booking, now);
            made.add(ledger.find(account, number).orElseThrow());
        }
        return made;
    }

    /** What is sent again after it was taken back must not count again. */
    private static void checkIsTheSame(RecordEntryRequest request, LedgerEntry known) {
        if (known.isReversed()) {
            throw taken(known, "which was taken back by entry " + known.reversedBy());
        }
        if (!request.saysTheSameAs(known)) {
            throw taken(known, "of %s on %s".formatted(known.amount().toPlainString(), known.on()));
        }
    }

    private void checkIsFree(Account account, EntryKey key, LedgerEntry replaced) {
        ledger.newest(account, key)
                .filter(known -> known.number() != replaced.number())
                .ifPresent(known -> {
                    throw taken(known, "which is another one than that to be replaced");
                });
    }

    private static ProblemException taken(LedgerEntry known, String which) {
        return ProblemException.conflict(
                "document-taken",
                "The document stands for an entry already",
                ("entry %d is the %s of %s money by this document, %s; to correct an entry reverse it, and if the"
                                + " document has several items name the item")
                        .formatted(known.number(), known.kind(), known.source(), which));
    }

    private static void checkIsReversible(LedgerEntry entry) {
        if (entry.isReversed()) {
            throw irreversible("entry %d was taken back by entry %d".formatted(entry.number(), entry.reversedBy()));
        }
        if (entry.isReversal()) {
            throw irreversible(
                    ("entry %d itself takes entry %d back; what should count after all is recorded anew, as another item"
                                    + " of its document")
                            .formatted(entry.number(), entry.reverses()));
        }
    }

    private static ProblemException irreversible(String detail) {
        return ProblemException.conflict("irreversible-entry", "The entry cannot be reversed", detail);
    }

    private static ProblemException unknown(long number) {
        return ProblemException.notFound(
                "number", "unknown-entry", "the project has no entry with this number in this year", number);
    }
}
