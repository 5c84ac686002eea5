package org.ecoplan.project.workplan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.progress.ProgressAt;
import org.ecoplan.project.progress.ProgressLookup;
import org.ecoplan.project.progress.ProjectPart;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.workplan.item.ItemKey;
import org.ecoplan.project.workplan.keeping.Evidence;
import org.ecoplan.project.workplan.keeping.Position;

/** What is known of a plan's projects, by their transitions and by what was reported; each day is read once. */
class Reports implements Evidence {

    private final String plan;
    private final Projects projects;
    private final ProgressLookup progress;
    private final Map<LocalDate, Map<String, ProjectStatus>> statuses = new HashMap<>();
    private final Map<LocalDate, Map<ProjectPart, ProgressAt>> positions = new HashMap<>();

    Reports(String plan, Projects projects, ProgressLookup progress) {
        this.plan = plan;
        this.projects = projects;
        this.progress = progress;
    }

    @Override
    public ProjectStatus status(String project, LocalDate day) {
        return statuses.computeIfAbsent(day, one -> projects.statusOn(plan, one))
                .get(project);
    }

    @Override
    public Position position(ItemKey key, LocalDate day) {
        ProgressAt known = positions
                .computeIfAbsent(day, one -> progress.at(plan, one))
                .get(new ProjectPart(key.project(), key.part()));
        if (known == null || known.lastReportedOn() == null) {
            return Position.UNREPORTED;
        }
        return new Position(
                known.percent(),
                known.deliveries().stream()
                        .filter(delivery -> delivery.quantity() != null)
                        .collect(
                                Collectors.toMap(delivery -> delivery.deliverable(), delivery -> delivery.quantity())));
    }
}
