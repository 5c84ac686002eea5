package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A year's work plan in a list.
 *
 * @param items how many it has
 * @param funds what they are to have, in yuan
 * @param amendments how often it was changed after its approval
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkPlanSummary(
        int year,
        WorkPlanStatus status,
        long revision,
        LocalizedText title,
        int items,
        BigDecimal funds,
        LocalDate approvedOn,
        int amendments,
        LocalDate closedOn,
        Instant changedAt) {

    static final Listing<WorkPlanSummary> LISTING = Listing.of(
                    "work-plans", "年度行动计划", "Work plans", WorkPlanSummary.class, SortKey.whole("year", plan ->
                            (long) plan.year()))
            .sortedBy(SortKey.time("changedAt", WorkPlanSummary::changedAt))
            .column("year", "年度", "Year")
            .column("status", "状态", "Status")
            .column("revision", "版本", "Revision")
            .column("title", "名称", "Title")
            .column("items", "任务数", "Items")
            .column("funds", "资金（元）", "Funds (yuan)")
            .column("approvedOn", "批准日期", "Approved on")
            .column("amendments", "调整次数", "Amendments")
            .column("closedOn", "办结日期", "Closed on")
            .column("changedAt", "更新时间", "Changed at");
}
