package org.ecoplan.project.funding;

import java.util.List;

/**
 * A project's money.
 *
 * @param years those in which anything was planned or moved
 * @param total of all years
 */
public record ProjectFunding(String project, List<YearFunding> years, Figures total) {

    static ProjectFunding of(String project, List<YearFunding> years) {
        return new ProjectFunding(project, years, Figures.total(years.stream().map(YearFunding::total)));
    }
}
