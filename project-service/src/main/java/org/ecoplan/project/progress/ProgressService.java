package org.ecoplan.project.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.listing.Rows;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Conditions;
import org.ecoplan.kit.web.Query;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.UnitDirectory;
import org.ecoplan.project.unit.Units;

@ApplicationScoped
class ProgressService {

    private final Projects projects;
    private final Units units;
    private final ReportRepository repository;
    private final ProgressBook book;
    private final Clock clock;

    ProgressService(Projects projects, Units units, ReportRepository repository, ProgressBook book, Clock clock) {
        this.projects = projects;
        this.units = units;
        this.repository = repository;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Records what a unit reports, or a correction of it, and what it makes of the project's progress.
     *
     * @throws ProblemException 404 for an unknown project, 422 for a report that it does not allow
     */
    @Transactional
    Reporting report(String plan, String code, ReportProgressRequest request) {
        ProjectRef project = projects.lock(plan, code);
        UnitDirectory directory = units.directory();
        Faults faults = new Faults();
        if (faults.present(request, "")) {
            new ReportRules(project.definition(), directory, book.today()).check(request, faults);
        }
        faults.throwIfAny();
        ProjectReports reports = reportsOf(project);
        Reporting.Outcome outcome = reports.take(request, clock.instant(), faults);
        faults.throwIfAny();
        store(project, reports, directory);
        return Reporting.of(outcome, reports.find(request.key()).orElseThrow());
    }

    /**
     * Withdraws what is known under an id; its history stays.
     *
     * @param precondition called with the current revision before
     * @throws ProblemException 404 if nothing was ever reported under the id, 422 without a reason
     */
    @Transactional
    Reporting withdraw(String plan, String code, String id, Origin origin, LongConsumer precondition) {
        ProjectRef project = projects.lock(plan, code);
        ProjectReports reports = reportsOf(project);
        Report known = ReportKey.fromId(id).flatMap(reports::find).orElseThrow(() -> unknown(id));
        if (!known.counts()) {
            return Reporting.of(Reporting.Outcome.UNCHANGED, known);
        }
        precondition.accept(known.revision());
        Query.require("reason", origin.reason(), "withdrawing a report needs a reason");
        Report withdrawal = reports.withdraw(known.key(), origin, clock.instant());
        store(project, reports, units.directory());
        return Reporting.of(Reporting.Outcome.REVISED, withdrawal);
    }

    ProjectReports reportsOf(ProjectRef project) {
        return new ProjectReports(project.definition(), repository.ofProject(project.id()));
    }

    /** Stores what has become of a project's reports, and what that makes of its progress: all of it at once. */
    void store(ProjectRef project, ProjectReports reports, UnitDirectory directory) {
        if (!reports.changes().isEmpty()) {
            repository.write(project.id(), reports.changes());
            book.update(project, directory, reports.origin());
        }
    }

    /**
     * The reports of one project; what is withdrawn is not among them.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     */
    @Transactional
    Rows<ListedReport> list(String plan, String code, ReportFilter filter, Instant asOf) {
        ProjectRef project = projects.require(plan, code);
        return rows(filter, "r.project_id = :project", project.id(), asOf, Map.of(code, project));
    }

    /**
     * The reports of all projects of a plan, or of one.
     *
     * @param project code of a project; {@code null} for any
     */
    @Transactional
    Rows<ListedReport> listAll(String plan, String project, ReportFilter filter, Instant asOf) {
        Map<String, ProjectRef> all = projects.all(plan).stream()
                .collect(Collectors.toMap(one -> one.definition().code(), Function.identity()));
        if (project == null) {
            return rows(filter, "p.plan = :project", plan, asOf, all);
        }
        if (!all.containsKey(project)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "project", "unknown-value", "the plan has no key project with this code", project));
        }
        return rows(filter, "r.project_id = :project", all.get(project).id(), asOf, all);
    }

    private Rows<ListedReport> rows(
            ReportFilter filter, String whose, Object who, Instant asOf, Map<String, ProjectRef> known) {
        filter.toConditions();
        UnitDirectory directory = units.directory();
        return slice -> {
            Conditions conditions = filter.toConditions();
            conditions.add(whose, "project", who);
            return QuarkusTransaction.joiningExisting()
                    .call(() -> repository.list(conditions, asOf, slice).stream()
                            .map(row -> listed(row, known, directory))
                            .toList());
        };
    }

    private static ListedReport listed(
            ReportRepository.Listed row, Map<String, ProjectRef> known, UnitDirectory directory) {
        Report report = row.report();
        return new ListedReport(
                report.row(),
                row.position(),
                known.get(report.project()).definition().name(),
                directory.find(report.key().unit()).map(Unit::name).orElse(null),
                ReportResponse.of(report));
    }

    @Transactional
    ReportResponse get(String plan, String code, String id) {
        return ReportResponse.of(require(plan, code, id));
    }

    @Transactional
    List<ReportResponse> revisions(String plan, String code, String id) {
        return repository.revisions(require(plan, code, id)).stream()
                .map(ReportResponse::of)
                .toList();
    }

    private Report require(String plan, String code, String id) {
        ProjectRef project = projects.require(plan, code);
        Optional<ReportKey> key = ReportKey.fromId(id);
        return key.flatMap(known -> repository.find(project.id(), known)).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("id", "unknown-report", "nothing has been reported under this id", id);
    }
}
