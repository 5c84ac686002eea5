package org.ecoplan.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ecoplan.project.progress.rules.Computation;
import org.ecoplan.project.progress.rules.Lateness;
import org.ecoplan.project.progress.rules.Limits;
import org.ecoplan.project.project.Origin;
import org.ecoplan.project.project.ProjectRedefined;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.CityCalendar;
import org.ecoplan.project.unit.UnitDirectory;
import org.ecoplan.project.unit.Units;

/** Keeps what the reports come to with the projects, and judges it by the rules. Whoever calls it has begun a transaction. */
@ApplicationScoped
class ProgressBook {

    private final Projects projects;
    private final Units units;
    private final ReportRepository reports;
    private final OverrideRepository overrides;
    private final Limits limits;
    private final CityCalendar city;

    ProgressBook(
            Projects projects,
            Units units,
            ReportRepository reports,
            OverrideRepository overrides,
            ProgressConfig config,
            CityCalendar city) {
        this.projects = projects;
        this.units = units;
        this.reports = reports;
        this.overrides = overrides;
        this.limits = new Limits(config.paceTolerance(), config.stalledAfter());
        this.city = city;
    }

    /** What day it is in the city. */
    LocalDate today() {
        return city.today();
    }

    /**
     * Stores with a project what its reports come to now. To be called under its lock; nothing is stored or told if it is
     * what was known.
     */
    void update(ProjectRef project, UnitDirectory directory, Origin origin) {
        BigDecimal byHand =
                overrides.newest(project.id()).map(PercentByHand::percent).orElse(null);
        projects.progressed(
                project,
                reckoning(project, reports.ofProject(project.id()), directory).progress(byHand),
                origin);
    }

    /** The plan says something else of a project: what was reported of it comes to something else. */
    void recompute(@Observes ProjectRedefined redefined) {
        update(redefined.project(), units.directory(), Origin.UNTOLD);
    }

    /** What reports of a project come to; withdrawn ones do not count. */
    Reckoning reckoning(ProjectRef project, Collection<Report> known, UnitDirectory directory) {
        return reckoning(project, known, directory, today());
    }

    Reckoning reckoning(ProjectRef project, Collection<Report> known, UnitDirectory directory, LocalDate day) {
        List<Report> counting = known.stream().filter(Report::counts).toList();
        return new Reckoning(project, counting, directory, day, city);
    }

    Lateness lateness(Reckoning reckoning, Computation computed) {
        return Lateness.of(reckoning.course(computed), reckoning.day(), limits);
    }
}
