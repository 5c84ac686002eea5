package org.ecoplan.project.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.Part;

/**
 * The bar of one part of a project.
 *
 * @param start the first day of its first year
 * @param due the last day of its last year
 * @param percent 0 to 100, by what was reported
 * @param milestones by the day on which they are due
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GanttPart(
        int number,
        LocalizedText name,
        UnitName lead,
        LocalDate start,
        LocalDate due,
        BigDecimal percent,
        List<GanttMilestone> milestones) {

    static GanttPart of(Part part, Crew crew, Achievement achievement) {
        return new GanttPart(
                part.number(),
                part.content(),
                crew.lead(),
                GanttBar.firstDay(part.years()),
                GanttBar.lastDay(part.years()),
                achievement.percent(part.number()),
                achievement.milestones(part.number(), part.deliverables()));
    }
}
