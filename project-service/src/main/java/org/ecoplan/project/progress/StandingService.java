package org.ecoplan.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.project.progress.rules.Computation;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.Units;

@ApplicationScoped
class StandingService {

    private final Projects projects;
    private final Units units;
    private final ReportRepository reports;
    private final OverrideRepository overrides;
    private final ProgressBook book;

    StandingService(
            Projects projects, Units units, ReportRepository reports, OverrideRepository overrides, ProgressBook book) {
        this.projects = projects;
        this.units = units;
        this.reports = reports;
        this.overrides = overrides;
        this.book = book;
    }

    /** @throws ProblemException 404 for an unknown plan or project */
    @Transactional
    Standing get(String plan, String code) {
        ProjectRef project = projects.require(plan, code);
        Reckoning reckoning = book.reckoning(project, reports.ofProject(project.id()), units.directory());
        Computation computed = reckoning.computation();
        ProjectProgress stored = project.progress();
        return new Standing(
                code,
                reckoning.day(),
                project.status(),
                stored == null ? computed.percent() : stored.percent(),
                overrides.newest(project.id()).filter(PercentByHand::isInForce).orElse(null),
                stored == null ? null : stored.lastReportedOn(),
                computed,
                book.lateness(reckoning, computed));
    }
}
