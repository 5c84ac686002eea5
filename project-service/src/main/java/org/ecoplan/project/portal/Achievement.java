package org.ecoplan.project.portal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;
import org.ecoplan.project.progress.ProgressAt;
import org.ecoplan.project.progress.ProjectPart;

/**
 * How far a project and its parts have come, for its bars.
 *
 * @param project its code
 * @param whole of the project; {@code null} as long as nothing was reported
 * @param parts of all projects
 */
record Achievement(String project, ProjectProgress whole, Map<ProjectPart, ProgressAt> parts) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** A bar has some length, and nothing reported is drawn as nothing done. */
    BigDecimal percent() {
        return whole == null ? NOTHING : whole.percent();
    }

    BigDecimal percent(int part) {
        ProgressAt progress = parts.get(new ProjectPart(project, part));
        return progress == null ? NOTHING : progress.percent();
    }

    /** What is due of these promises, by the day. */
    List<GanttMilestone> milestones(List<Deliverable> promises) {
        Map<String, Delivery> deliveries = (whole == null ? List.<Delivery>of() : whole.deliveries())
                .stream().collect(Collectors.toMap(Delivery::deliverable, Function.identity()));
        return promises.stream()
                .map(promise -> GanttMilestone.of(promise, deliveries.get(promise.code())))
                .sorted(Comparator.comparing(GanttMilestone::due))
                .toList();
    }
}
