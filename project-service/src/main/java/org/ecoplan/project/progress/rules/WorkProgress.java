package org.ecoplan.project.progress.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;

/**
 * How far one piece of work has come: a part, or what a project promises as a whole.
 *
 * @param part its number; {@code null} for the project as a whole
 * @param content of the part; {@code null} for the project as a whole
 * @param basis what the percent is computed from
 * @param deliverables each promise, in the order of the plan
 * @param reported the newest percent of each unit
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WorkProgress(
        Integer part,
        LocalizedText content,
        YearSpan years,
        BigDecimal percent,
        Basis basis,
        List<DeliverableProgress> deliverables,
        List<Said> reported) {

    /** What a percent is computed from. */
    public enum Basis {
        /** The mean of the deliverables' percents. */
        DELIVERABLES,
        /** There is nothing to count; the newest percent of the unit that leads. */
        LEAD,
        /** There is nothing to count, and the lead has not said; the mean of the newest percents of the others. */
        UNITS,
        /** There is nothing to count, and nobody has said how far it is. */
        NOTHING_REPORTED
    }

    /** @param reports of this part */
    static WorkProgress ofPart(Part part, Voices voices, Collection<ReportedFigures> reports) {
        return of(part.number(), part.content(), part.years(), part.deliverables(), voices, reports);
    }

    /** @param reports of the project as a whole */
    static WorkProgress ofWhole(Project project, Voices voices, Collection<ReportedFigures> reports) {
        return of(null, null, project.years(), project.deliverables(), voices, reports);
    }

    private static WorkProgress of(
            Integer part,
            LocalizedText content,
            YearSpan years,
            List<Deliverable> promises,
            Voices voices,
            Collection<ReportedFigures> reports) {
        List<DeliverableProgress> deliverables = promises.stream()
                .map(promise -> progress(promise, voices, reports))
                .toList();
        List<Said> percents = voices.stillValid(newest(reports, ReportedFigures::percent));
        Optional<Said> leads = voices.lead(percents);
        Basis basis = basis(!deliverables.isEmpty(), leads.isPresent(), !percents.isEmpty());
        BigDecimal percent = switch (basis) {
            case DELIVERABLES ->
                Percent.mean(
                        deliverables.stream().map(DeliverableProgress::percent).toList());
            case LEAD -> Percent.rounded(leads.orElseThrow().figure());
            case UNITS -> Percent.mean(percents.stream().map(Said::figure).toList());
            case NOTHING_REPORTED -> Percent.NONE;
        };
        return new WorkProgress(part, content, years, percent, basis, deliverables, percents);
    }

    private static DeliverableProgress progress(
            Deliverable promise, Voices voices, Collection<ReportedFigures> reports) {
        List<Said> said =
                voices.stillValid(newest(reports, report -> report.delivered().get(promise.code())));
        return DeliverableProgress.of(promise, voices.lead(said), said);
    }

    private static Basis basis(boolean promises, boolean leadSays, boolean anyoneSays) {
        if (promises) {
            return Basis.DELIVERABLES;
        }
        if (leadSays) {
            return Basis.LEAD;
        }
        return anyoneSays ? Basis.UNITS : Basis.NOTHING_REPORTED;
    }

    /** Of each unit the figure of its newest report that has one. */
    private static List<Said> newest(
            Collection<ReportedFigures> reports, Function<ReportedFigures, BigDecimal> figure) {
        Map<String, Said> newest = new LinkedHashMap<>();
        for (ReportedFigures report : reports) {
            BigDecimal said = figure.apply(report);
            if (said != null) {
                newest.merge(
                        report.unit(),
                        new Said(report.unit(), report.period(), said),
                        (one, other) -> one.period().compareTo(other.period()) > 0 ? one : other);
            }
        }
        return List.copyOf(newest.values());
    }

    boolean promisesNothing() {
        return deliverables.isEmpty();
    }
}
