package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * What one source has to do with one project in one year, in a list.
 *
 * @param name of the project
 * @param unit code of the unit that leads the project
 */
@Schema(examples = """
        {"project":"near-1","name":{"zh":"公园建设工程","en":"Park development"},"action":"ecological-space",\
        "task":"ecological-space-works","unit":"jiangmen-urban-management-bureau","year":2020,"source":"CITY",\
        "budget":200000.00,"appropriated":100000.00,"spent":125000.50,"available":0.00,"overrun":25000.50,\
        "aboveBudget":0.00,"overruns":1}""")
public record ListedFunding(
        String project,
        LocalizedText name,
        String action,
        String task,
        String unit,
        int year,
        FundingSource source,
        @JsonUnwrapped Figures figures) {

    /** By project, year and source, unless asked otherwise. */
    static final Listing<ListedFunding> LISTING = FundingColumns.titled(
                    Listing.of(
                                    "funding",
                                    "资金",
                                    "Funding",
                                    ListedFunding.class,
                                    SortKey.numbered("project", ListedFunding::place))
                            .sortedBy(SortKey.text("action", ListedFunding::action))
                            .sortedBy(SortKey.text("task", ListedFunding::task))
                            .sortedBy(SortKey.text("unit", ListedFunding::unit))
                            .sortedBy(SortKey.whole("source", row -> (long) row.source.ordinal()))
                            .sortedBy(SortKey.whole("year", row -> (long) row.year)),
                    ListedFunding::figures)
            .column("project", "项目", "Project")
            .column("name", "项目名称", "Name")
            .column("action", "行动", "Action")
            .column("task", "任务", "Task")
            .column("unit", "牵头单位", "Lead unit");

    static ListedFunding of(Cell cell, FundedProject project) {
        return new ListedFunding(
                project.code(),
                project.name(),
                project.action(),
                project.task(),
                project.lead(),
                cell.year(),
                cell.source(),
                cell.figures());
    }

    private String place() {
        return String.join("/", project, Integer.toString(year), Integer.toString(source.ordinal()));
    }
}
