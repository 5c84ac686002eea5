package org.ecoplan.project.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.project.progress.rules.Computation;
import org.ecoplan.project.progress.rules.Lateness;
import org.ecoplan.project.progress.rules.WorkProgress;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.UnitDirectory;
import org.ecoplan.project.unit.Units;

/** How far the projects have come and which are late, for other features. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProgressLookup {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final Projects projects;
    private final Units units;
    private final ReportRepository reports;
    private final ProgressBook book;

    ProgressLookup(Projects projects, Units units, ReportRepository reports, ProgressBook book) {
        this.projects = projects;
        this.units = units;
        this.reports = reports;
        this.book = book;
    }

    /**
     * How far each project of a plan and each of its parts had come on a day, by the reports whose periods had ended by
     * then, as they are known now. Percents that were set by hand do not count, since they are of no period. There is an
     * entry for every project and part, also where nothing was reported.
     *
     * @throws org.ecoplan.kit.problem.ProblemException 404 for an unknown plan
     */
    public Map<ProjectPart, ProgressAt> at(String plan, LocalDate day) {
        Map<ProjectPart, ProgressAt> progress = new LinkedHashMap<>();
        reckonings(plan, day, day).values().forEach(reckoning -> add(reckoning, progress));
        return progress;
    }

    private static void add(Reckoning reckoning, Map<ProjectPart, ProgressAt> progress) {
        ProjectRef project = reckoning.project();
        String code = project.definition().code();
        Computation computed = reckoning.computation();
        boolean completed =
                project.completedOn() != null && !project.completedOn().isAfter(reckoning.day());
        progress.put(
                new ProjectPart(code, null),
                new ProgressAt(
                        completed ? WHOLE : computed.percent(),
                        Reckoning.deliveries(computed.deliverables()),
                        reckoning.lastReportedOn()));
        for (WorkProgress part : computed.parts()) {
            progress.put(
                    new ProjectPart(code, part.part()),
                    new ProgressAt(
                            completed ? WHOLE : part.percent(),
                            Reckoning.deliveries(part.deliverables().stream()),
                            reckoning.lastReportedOn(part.part())));
        }
    }

    /**
     * Whether each project of a plan is late today, by its code.
     *
     * @throws org.ecoplan.kit.problem.ProblemException 404 for an unknown plan
     */
    public Map<String, Lateness> lateness(String plan) {
        Map<String, Lateness> lateness = new LinkedHashMap<>();
        reckonings(plan, ALWAYS, book.today())
                .forEach((code, reckoning) -> lateness.put(code, book.lateness(reckoning, reckoning.computation())));
        return lateness;
    }

    private Map<String, Reckoning> reckonings(String plan, LocalDate until, LocalDate day) {
        List<ProjectRef> all = projects.all(plan);
        Map<String, List<Report>> byProject =
                new HashMap<>(reports.ofPlan(plan, until).stream().collect(Collectors.groupingBy(Report::project)));
        UnitDirectory directory = units.directory();
        Map<String, Reckoning> reckonings = new LinkedHashMap<>();
        for (ProjectRef project : all) {
            String code = project.definition().code();
            reckonings.put(code, book.reckoning(project, byProject.getOrDefault(code, List.of()), directory, day));
        }
        return reckonings;
    }
}
