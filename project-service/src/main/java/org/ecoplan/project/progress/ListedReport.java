package org.ecoplan.project.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A report in a list, with the names that readers know it by.
 *
 * @param entry counts the reports in the order in which they first came in
 * @param position of the project in the plan
 * @param name of the project
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedReport(
        @JsonIgnore long entry,
        @JsonIgnore long position,
        LocalizedText name,
        LocalizedText unitName,
        @JsonUnwrapped ReportResponse report) {

    /** Sorted by when something was first reported, unless asked otherwise. */
    static final Listing<ListedReport> LISTING = ReportResponse.titled(Listing.of(
                            "progress",
                            "进展报告",
                            "Progress reports",
                            ListedReport.class,
                            SortKey.storedAs("r.id", SortKey.whole("entry", ListedReport::entry)))
                    .sortedBy(SortKey.storedAs("p.position", SortKey.whole("project", ListedReport::position)))
                    .sortedBy(SortKey.storedAs("r.unit", SortKey.text("unit", ListedReport::unit)))
                    .sortedBy(SortKey.storedAs("r.period_end", SortKey.date("period", ListedReport::end)))
                    .sortedBy(SortKey.storedAs(
                            "s.percent",
                            SortKey.optional(SortKey.<ListedReport>decimal("percent", ListedReport::percent))))
                    .sortedBy(SortKey.storedAs("s.recorded_at", SortKey.time("recordedAt", ListedReport::recordedAt))))
            .column("name", "项目名称", "Project")
            .column("unitName", "填报单位", "Unit");

    private String unit() {
        return report.unit();
    }

    private LocalDate end() {
        return report.period().end();
    }

    private BigDecimal percent() {
        return report.percent();
    }

    private Instant recordedAt() {
        return report.recordedAt();
    }
}
