package org.ecoplan.contracts.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.Absent;

/**
 * How far a key project has come by what was reported of it.
 *
 * @param percent 0 to 100
 * @param overridden whether the percent was set by hand, with a reason, and not computed
 * @param lastReportedOn the day of the city on which the newest report came in
 * @param deliveries what was delivered of what it promises, in the order of the plan
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProjectProgress(
        BigDecimal percent, boolean overridden, LocalDate lastReportedOn, List<Delivery> deliveries) {

    public ProjectProgress {
        deliveries = Absent.asEmpty(deliveries);
    }

    /**
     * What was delivered of one promise.
     *
     * @param deliverable its code
     * @param quantity everything until now, in the deliverable's unit; {@code null} where nothing was reported
     * @param complete whether that is what was promised, or more
     * @param waived whether the project may be completed without it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delivery(String deliverable, BigDecimal quantity, boolean complete, boolean waived) {}
}
