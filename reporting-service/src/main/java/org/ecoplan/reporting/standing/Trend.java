package org.ecoplan.reporting.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.reporting.completion.Tally;
import org.ecoplan.reporting.compliance.Counts;

/**
 * A year beside the year before, of a unit. Both are told from what is known at the same moment.
 *
 * @param moved the indicators with another verdict than for the year before, in the plan's order
 */
public record Trend(YearOfTrend now, YearOfTrend before, List<Moved> moved) {

    /**
     * One of the two years.
     *
     * @param indicators those that the unit's projects serve or that it is a data source of, by verdict
     * @param due the projects it has a share in that have to be completed by the year's end
     * @param completed those of them that are
     * @param rate the completed ones in percent, as in {@link Tally}; absent where none is due
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record YearOfTrend(int year, Counts indicators, int due, int completed, BigDecimal rate) {

        static YearOfTrend of(int year, List<Verdict> verdicts, Tally projects) {
            return new YearOfTrend(year, Counts.of(verdicts), projects.due(), projects.completed(), projects.rate());
        }
    }

    /** An indicator whose verdict moved. */
    public record Moved(String indicator, LocalizedText name, Verdict before, Verdict verdict) {}
}
