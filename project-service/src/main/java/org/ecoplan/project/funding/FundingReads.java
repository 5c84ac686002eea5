package org.ecoplan.project.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;

/** What the money of projects comes to, now or as it stood at a moment ({@code asOf}; {@code null} for now). */
@ApplicationScoped
class FundingReads {

    private final Projects projects;
    private final FundedProjects funded;
    private final AccountRepository accounts;
    private final BudgetRepository budgets;
    private final LedgerRepository ledger;
    private final FundingQueries queries;

    FundingReads(
            Projects projects,
            FundedProjects funded,
            AccountRepository accounts,
            BudgetRepository budgets,
            LedgerRepository ledger,
            FundingQueries queries) {
        this.projects = projects;
        this.funded = funded;
        this.accounts = accounts;
        this.budgets = budgets;
        this.ledger = ledger;
        this.queries = queries;
    }

    /** @throws ProblemException 404 for an unknown project */
    @Transactional
    ProjectFunding project(String plan, String code, Instant asOf) {
        ProjectRef project = projects.require(plan, code);
        List<Cell> cells = cells(project, asOf);
        return ProjectFunding.of(
                code,
                accounts.all(project, asOf).stream()
                        .map(account -> year(account, cells, asOf))
                        .toList());
    }

    /** @throws ProblemException 404 for an unknown project, or if nothing had been stated or recorded for the year */
    @Transactional
    YearFunding year(String plan, String code, int year, Instant asOf) {
        return year(projects.require(plan, code), year, asOf);
    }

    /** @throws ProblemException 404 if nothing had been stated or recorded for the year */
    YearFunding year(ProjectRef project, int year, Instant asOf) {
        return accounts.find(project, year, asOf)
                .map(account -> year(account, cells(project, asOf), asOf))
                .orElseThrow(() -> nothing(year));
    }

    /** How the money of one source stands now. */
    SourceFunding source(ProjectRef project, int year, FundingSource source) {
        return year(project, year, null).sources().stream()
                .filter(one -> one.source() == source)
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    List<ListedFunding> list(String plan, FundingFilter filter, Instant asOf) {
        Map<Long, FundedProject> known =
                funded.list(plan, filter).stream().collect(Collectors.toMap(FundedProject::id, Function.identity()));
        return queries.cells(known.values(), filter.toConditions(), asOf).stream()
                .map(cell -> ListedFunding.of(cell, known.get(cell.project())))
                .toList();
    }

    @Transactional
    List<FundingSum> sums(String plan, Set<SumBy> by, FundingFilter filter, Instant asOf) {
        return queries.sums(funded.list(plan, filter), by, filter.toConditions(), asOf, funded.names(plan));
    }

    /** @throws ProblemException 404 for an unknown plan */
    @Transactional
    List<LedgerEntry> entries(String plan, EntryFilter filter, Instant asOf, Slice<LedgerEntry> slice) {
        projects.requireLoaded(plan);
        return ledger.list(filter.toConditions(plan).put("asOf", asOf), slice);
    }

    /** @throws ProblemException 404 for an unknown project */
    @Transactional
    List<LedgerEntry> entries(String plan, String code, int year, Instant asOf, Slice<LedgerEntry> slice) {
        ProjectRef project = projects.require(plan, code);
        Conditions conditions = new Conditions()
                .add("a.project_id = :project", "project", project.id())
                .add("a.year = :year", "year", year)
                .put("asOf", asOf);
        return ledger.list(conditions, slice);
    }

    private List<Cell> cells(ProjectRef project, Instant asOf) {
        return queries.cells(List.of(FundedProjects.of(project, null)), new Conditions(), asOf);
    }

    private YearFunding year(Account account, List<Cell> cells, Instant asOf) {
        return YearFunding.of(account, budgets.newest(account.id(), asOf).orElse(null), cells);
    }

    static ProblemException nothing(int year) {
        return ProblemException.notFound(
                "year", "no-funding", "nothing had been planned or recorded for the project in this year", year);
    }
}
