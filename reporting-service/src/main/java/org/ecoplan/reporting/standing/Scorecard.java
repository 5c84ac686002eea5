package org.ecoplan.reporting.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.completion.CompletionResponse;
import org.ecoplan.reporting.completion.CountedProject;
import org.ecoplan.reporting.completion.NamedUnit;
import org.ecoplan.reporting.completion.UnitStanding;

/**
 * What a unit answers for.
 *
 * @param year the year that is judged, and by whose end projects have to be completed
 * @param day the city's day at the moment that was asked for, or today: what is overdue is overdue on this day
 * @param unit the unit that was asked for, or the one that acts in its place
 * @param actsFor the units that were merged into it
 * @param byYear the projects that it leads or takes part in, by year
 * @param projects the same, one by one
 * @param serves the indicators that these projects move
 * @param judgedRegion whose indicators are judged
 * @param delivers the indicators that its values are for
 * @param overdueReports what it should have reported by the day, and has not
 * @param gaps what is lacking and it can change: what its projects serve, and what is not measured of its indicators
 * @param trend how the year stands to the year before; absent where the plan does not have that year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scorecard(
        String plan,
        int year,
        LocalDate day,
        @JsonUnwrapped UnitStanding unit,
        List<NamedUnit> actsFor,
        List<CompletionResponse.OfYear> byYear,
        List<CountedProject> projects,
        List<Served> serves,
        String judgedRegion,
        Basis basis,
        List<Delivered> delivers,
        OverdueReports overdueReports,
        List<Gap> gaps,
        Trend trend) {

    /**
     * An indicator that projects of the unit move.
     *
     * @param before the verdict for the year before; absent where the plan does not have that year
     * @param projects codes of these projects
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Served(
            String indicator, LocalizedText name, Verdict verdict, List<String> projects, Verdict before) {}

    /**
     * An indicator that the unit is a data source of.
     *
     * @param before the verdict for the year before; absent where the plan does not have that year
     * @param departments codes of the departments that the unit is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delivered(
            String indicator, LocalizedText name, Verdict verdict, Verdict before, List<String> departments) {}
}
