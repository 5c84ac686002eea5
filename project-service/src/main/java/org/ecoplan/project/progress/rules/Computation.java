package org.ecoplan.project.progress.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;

/**
 * How far a project has come by what its units reported, with everything that it is computed from.
 *
 * @param percent the mean of {@code parts} and {@code whole}
 * @param whole what the project promises as a whole; {@code null} where its parts hold all of it
 * @param parts each part, in the order of the plan
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Computation(BigDecimal percent, WorkProgress whole, List<WorkProgress> parts) {

    /**
     * Computes a project's progress.
     *
     * @param voices whose word counts for a part, and for the project as a whole where it is given none
     * @param reports the project's, of any of its parts and units and of any period
     */
    public static Computation of(Project project, Function<Part, Voices> voices, Collection<ReportedFigures> reports) {
        List<WorkProgress> parts = project.parts().stream()
                .map(part -> WorkProgress.ofPart(part, voices.apply(part), about(part.number(), reports)))
                .toList();
        WorkProgress whole = WorkProgress.ofWhole(project, voices.apply(null), about(null, reports));
        if (parts.isEmpty()) {
            return new Computation(whole.percent(), whole, parts);
        }
        List<BigDecimal> percents =
                new ArrayList<>(parts.stream().map(WorkProgress::percent).toList());
        if (whole.promisesNothing()) {
            return new Computation(Percent.mean(percents), null, parts);
        }
        percents.add(whole.percent());
        return new Computation(Percent.mean(percents), whole, parts);
    }

    private static List<ReportedFigures> about(Integer part, Collection<ReportedFigures> reports) {
        return reports.stream()
                .filter(report -> Objects.equals(report.part(), part))
                .toList();
    }

    /** What counts, the whole first. */
    public Stream<WorkProgress> works() {
        return Stream.concat(Stream.ofNullable(whole), parts.stream());
    }

    /** Every promise, in the order of the plan. */
    public Stream<DeliverableProgress> deliverables() {
        return works().flatMap(work -> work.deliverables().stream());
    }
}
