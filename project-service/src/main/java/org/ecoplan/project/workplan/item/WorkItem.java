package org.ecoplan.project.workplan.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;

/**
 * What one key project, or one part of it, is to do in a year.
 *
 * @param project code of the project
 * @param part number of the part; left out for the project as a whole
 * @param units codes of the units that do it, of those that answer for the project or part; the first one leads
 * @param content what is to be done
 * @param percent how far it is to have come by the end of the year, since its beginning
 * @param deliverables what there is to be by the end of the year
 * @param funding what it is paid from, each source once
 * @param milestones its schedule, at most one for a quarter
 * @param carriedFrom the year whose item of the same project and part it goes on with
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"project":"near-4","units":["jiangmen-natural-resources-bureau"],"content":"新建湿地公园2个","percent":50,\
        "deliverables":[{"deliverable":"1","quantity":2}],"funding":[{"source":"CITY","amount":3200000.00}],\
        "milestones":[{"quarter":2,"what":"完成招标","percent":10},{"quarter":4,"what":"完工","percent":50}]}""")
public record WorkItem(
        String project,
        Integer part,
        List<String> units,
        String content,
        BigDecimal percent,
        List<PromisedQuantity> deliverables,
        List<FundingLine> funding,
        List<Milestone> milestones,
        Integer carriedFrom) {

    public WorkItem {
        units = Absent.asEmpty(units);
        deliverables = Absent.asEmpty(deliverables);
        funding = Absent.asEmpty(funding);
        milestones = Absent.asEmpty(milestones);
    }

    public ItemKey key() {
        return new ItemKey(project, part);
    }

    /** Everything that it is to have. */
    public BigDecimal funds() {
        return funding.stream().map(FundingLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
