package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;

/**
 * A project's money for one budget year.
 *
 * @param revision counts the budgets stated and the entries made
 * @param budget as it was stated last; absent if it never was
 * @param sources those that money was planned for or moved in
 * @param total of all sources
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearFunding(
        String project, int year, long revision, Budget budget, List<SourceFunding> sources, Figures total) {

    static YearFunding of(Account account, Budget budget, List<Cell> cells) {
        List<SourceFunding> sources = cells.stream()
                .filter(cell -> cell.year() == account.year())
                .sorted(Comparator.comparing(Cell::source))
                .map(cell -> new SourceFunding(cell.source(), cell.figures()))
                .toList();
        return new YearFunding(
                account.project(),
                account.year(),
                account.revision(),
                budget,
                sources,
                Figures.total(sources.stream().map(SourceFunding::figures)));
    }
}
