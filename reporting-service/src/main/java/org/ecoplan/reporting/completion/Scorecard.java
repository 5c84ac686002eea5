package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.reporting.compliance.ComplianceItem;

/**
 * What a unit answers for, as far as the projects tell.
 *
 * @param year by whose end projects have to be completed
 * @param day the city's day at the moment that was asked for, or today: what is overdue is overdue on this day
 * @param unit the unit that was asked for, or the one that acts in its place
 * @param actsFor the units that were merged into it
 * @param byYear the projects that it leads or takes part in, by year
 * @param projects the same, one by one
 * @param serves the indicators that these projects move, with the city's verdict for the year against the standard
 */
public record Scorecard(
        String plan,
        int year,
        LocalDate day,
        @JsonUnwrapped UnitStanding unit,
        List<NamedUnit> actsFor,
        List<CompletionResponse.OfYear> byYear,
        List<CountedProject> projects,
        List<Served> serves) {

    /**
     * An indicator that projects of the unit move.
     *
     * @param projects codes of these projects
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Served(String indicator, LocalizedText name, Verdict verdict, List<String> projects) {

        /** Those of the plan's indicators that any of the projects serves, in the plan's order. */
        static List<Served> of(List<Indicator> indicators, Portfolio shared, Map<String, ComplianceItem> verdicts) {
            return indicators.stream()
                    .map(indicator -> new Served(
                            indicator.number(),
                            indicator.name(),
                            verdicts.get(indicator.number()).verdict(),
                            codesOfThoseThatServe(indicator, shared)))
                    .filter(served -> !served.projects().isEmpty())
                    .toList();
        }

        private static List<String> codesOfThoseThatServe(Indicator indicator, Portfolio shared) {
            return shared
                    .only(project -> project.definition().serves().contains(indicator.number()))
                    .projects()
                    .stream()
                    .map(PlannedProject::code)
                    .toList();
        }
    }
}
