package org.ecoplan.project.workplan.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.ecoplan.contracts.Absent;

/**
 * What is due at the end of a quarter.
 *
 * @param percent how far the project or part is to have come by then, since its beginning
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Milestone(Integer quarter, String what, BigDecimal percent, List<PromisedQuantity> deliverables) {

    public Milestone {
        deliverables = Absent.asEmpty(deliverables);
    }

    /** The last day of its quarter. */
    public LocalDate due(int year) {
        LocalDate lastMonth = LocalDate.of(year, Month.of(quarter * 3), 1);
        return lastMonth.plusMonths(1).minusDays(1);
    }
}
