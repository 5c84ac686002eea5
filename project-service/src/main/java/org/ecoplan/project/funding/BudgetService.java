package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;

/** What is planned to be spent. */
@ApplicationScoped
class BudgetService {

    private final Projects projects;
    private final AccountRepository accounts;
    private final BudgetRepository budgets;
    private final FundingReads reads;
    private final BudgetYears years;
    private final Clock clock;

    BudgetService(
            Projects projects,
            AccountRepository accounts,
            BudgetRepository budgets,
            FundingReads reads,
            BudgetYears years,
            Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.budgets = budgets;
        this.reads = reads;
        this.years = years;
        this.clock = clock;
    }

    /**
     * States a budget, or a change of it.
     *
     * @param precondition called with the current revision before another budget replaces one
     * @throws ProblemException 404 for an unknown project, 422 for a budget that cannot be
     */
    @Transactional
    YearFunding state(String plan, String code, int year, StateBudgetRequest request, LongConsumer precondition) {
        ProjectRef project = projects.require(plan, code);
        years.check(project, year);
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            request.check(faults);
        }
        faults.throwIfAny();

        Account account = accounts.lock(project, year);
        Optional<Budget> known = budgets.newest(account.id(), null);
        Budget budget = request.toBudget(account.revision() + 1, clock.instant());
        if (known.isEmpty() || !known.get().saysTheSameAs(budget)) {
            if (known.isPresent()) {
                precondition.accept(account.revision());
                requireReason(request);
            }
            accounts.advance(account);
            budgets.state(account, budget);
        }
        return reads.year(project, year, null);
    }

    private static void requireReason(StateBudgetRequest request) {
        Faults faults = new Faults();
        faults.check(request.hasReason(), "/reason", "missing", "changing a budget needs a reason", null);
        faults.throwIfAny();
    }

    /** Every budget that was ever stated for a year, oldest first. */
    @Transactional
    List<Budget> stated(String plan, String code, int year) {
        ProjectRef project = projects.require(plan, code);
        return accounts.find(project, year, null)
                .map(account -> budgets.stated(account.id(), null))
                .orElseThrow(() -> FundingReads.nothing(year));
    }
}
