package org.ecoplan.project.portal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;
import org.ecoplan.project.progress.ProgressAt;
import org.ecoplan.project.progress.ProjectPart;
import org.ecoplan.project.workplan.item.ItemKey;

/**
 * How far a project and its parts have come, for its bars.
 *
 * @param project its code
 * @param whole of the project; {@code null} as long as nothing was reported
 * @param parts of all projects
 * @param agreed milestones of the work plans of all years and projects
 */
record Achievement(
        String project,
        ProjectProgress whole,
        Map<ProjectPart, ProgressAt> parts,
        Map<ItemKey, List<GanttMilestone>> agreed) {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    /** A bar has some length, and nothing reported is drawn as nothing done. */
    BigDecimal percent() {
        return whole == null ? NOTHING : whole.percent();
    }

    BigDecimal percent(int part) {
        ProgressAt progress = parts.get(new ProjectPart(project, part));
        return progress == null ? NOTHING : progress.percent();
    }

    /**
     * What is due, by the day.
     *
     * @param part {@code null} for the project as a whole
     */
    List<GanttMilestone> milestones(Integer part, List<Deliverable> promises) {
        Map<String, Delivery> deliveries = (whole == null ? List.<Delivery>of() : whole.deliveries())
                .stream().collect(Collectors.toMap(Delivery::deliverable, Function.identity()));
        return Stream.concat(
                        promises.stream().map(promise -> GanttMilestone.of(promise, deliveries.get(promise.code()))),
                        agreed.getOrDefault(new ItemKey(project, part), List.of()).stream())
                .sorted(Comparator.comparing(GanttMilestone::due))
                .toList();
    }
}
