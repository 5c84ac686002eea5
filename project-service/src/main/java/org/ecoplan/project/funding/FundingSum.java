package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * Money added up over whatever has these in common; what was not asked for is absent.
 *
 * @param unit code of the unit that leads the projects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
        {"action":"ecological-space","actionName":{"zh":"生态空间保障行动","en":"Safeguarding Ecological Space"},\
        "year":2020,"budget":500000.00,"appropriated":300000.00,"spent":125000.50,"available":174999.50,\
        "overrun":0.00,"aboveBudget":0.00,"overruns":0}""")
public record FundingSum(
        String action,
        LocalizedText actionName,
        String task,
        LocalizedText taskName,
        String unit,
        LocalizedText unitName,
        FundingSource source,
        Integer year,
        @JsonUnwrapped Figures figures) {

    /** By what they are of, in the order of the codes, unless asked otherwise. */
    static final Listing<FundingSum> LISTING = FundingColumns.titled(
                    Listing.of(
                                    "funding-sums",
                                    "资金汇总",
                                    "Funding sums",
                                    FundingSum.class,
                                    SortKey.numbered("of", FundingSum::of))
                            .sortedBy(SortKey.optional(SortKey.text("task", FundingSum::task)))
                            .sortedBy(SortKey.optional(SortKey.text("action", FundingSum::action)))
                            .sortedBy(SortKey.optional(SortKey.text("unit", FundingSum::unit)))
                            .sortedBy(SortKey.optional(SortKey.whole(
                                    "source", sum -> sum.source == null ? null : (long) sum.source.ordinal())))
                            .sortedBy(SortKey.optional(
                                    SortKey.whole("year", sum -> sum.year == null ? null : (long) sum.year))),
                    FundingSum::figures)
            .column("action", "行动代码", "Action code")
            .column("actionName", "行动", "Action")
            .column("task", "任务代码", "Task code")
            .column("taskName", "任务", "Task")
            .column("unit", "牵头单位代码", "Lead unit code")
            .column("unitName", "牵头单位", "Lead unit");

    /** What codes are called. */
    record Names(
            Map<String, LocalizedText> actions, Map<String, LocalizedText> tasks, Map<String, LocalizedText> units) {}

    static FundingSum read(ResultSet row, Set<SumBy> by, Names names) throws SQLException {
        String action = by.contains(SumBy.ACTION) ? row.getString("action") : null;
        String task = by.contains(SumBy.TASK) ? row.getString("task") : null;
        String lead = by.contains(SumBy.UNIT) ? row.getString("lead") : null;
        return new FundingSum(
                action,
                names.actions().get(action),
                task,
                names.tasks().get(task),
                lead,
                names.units().get(lead),
                by.contains(SumBy.SOURCE) ? FundingSource.valueOf(row.getString("source")) : null,
                by.contains(SumBy.YEAR) ? row.getInt("year") : null,
                Figures.read(row));
    }

    /** What it is of, different for each sum of an answer. */
    private String of() {
        return String.join(
                "/",
                text(action),
                text(task),
                text(unit),
                source == null ? "" : Integer.toString(source.ordinal()),
                text(year));
    }

    private static String text(Object part) {
        return part == null ? "" : part.toString();
    }
}
