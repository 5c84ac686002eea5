package org.ecoplan.project.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.UnitDirectory;

/**
 * What a load of reports needs to know of a plan, and where it stores them.
 *
 * @param known the projects by their codes, as they were when the load began
 * @param today in the city
 */
record ProgressLoading(
        String plan,
        Map<String, ProjectRef> known,
        UnitDirectory directory,
        LocalDate today,
        Projects projects,
        ProgressService service) {

    /** Finds everything in a row that cannot be accepted by itself. */
    void check(ReportProgressRow row, Faults faults) {
        if (faults.present(row.project(), "/project")) {
            ProjectRef project = known.get(row.project());
            if (faults.check(
                    project != null,
                    "/project",
                    "unknown-project",
                    "the plan has no key project with this code",
                    row.project())) {
                check(project, row, faults);
            }
        }
    }

    /** The same for a project that is locked now: another project file may have been loaded since the row came in. */
    void checkAgain(ProjectRef locked, ReportProgressRow row, Faults faults) {
        if (!locked.definition().equals(known.get(row.project()).definition())) {
            check(locked, row, faults);
        }
    }

    private void check(ProjectRef project, ReportProgressRow row, Faults faults) {
        new ReportRules(project.definition(), directory, today).check(row.toRequest(), faults);
    }

    /** By project, in the order in which everyone who locks several projects does so. */
    <T> SortedMap<String, T> inLockingOrder() {
        return new TreeMap<>(Comparator.comparing(code -> known.get(code).id()));
    }

    ProjectRef lock(String code) {
        return projects.lock(plan, code);
    }

    ProjectReports reportsOf(ProjectRef locked) {
        return service.reportsOf(locked);
    }

    void store(ProjectRef locked, ProjectReports reports) {
        service.store(locked, reports, directory);
    }
}
