package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.Absent;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.project.workplan.item.FundingLine;
import org.ecoplan.project.workplan.item.ItemRules;
import org.ecoplan.project.workplan.item.Milestone;
import org.ecoplan.project.workplan.item.PlannedYear;
import org.ecoplan.project.workplan.item.PromisedQuantity;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * An item as one of many rows. In JSON it is what a work plan has; in a table, lists are written into their cells, and
 * the schedule stands in a few columns for each quarter.
 *
 * @param units in a cell {@code a; b}
 * @param deliverables in a cell {@code 1=2; 2=0.5}: code and quantity
 * @param funding in a cell {@code CITY=3200000.00; COUNTY=100000}: source and yuan
 * @param milestones the schedule as a list; in a table it is in the quarters' columns
 * @param q1 what is due at the end of the first quarter, where {@code milestones} does not say it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(examples = """
        {"project":"near-4","units":["jiangmen-natural-resources-bureau"],"content":"新建湿地公园2个","percent":50,\
        "funding":[{"source":"CITY","amount":3200000.00}],"q4":{"what":"完工","percent":50}}""")
public record WorkItemRow(
        String project,
        Integer part,
        @JsonDeserialize(using = Cells.Codes.class) List<String> units,
        String content,
        BigDecimal percent,
        @JsonDeserialize(using = Cells.Quantities.class) List<PromisedQuantity> deliverables,

        @JsonDeserialize(using = Cells.Funding.class) List<FundingLine> funding,
        @JsonDeserialize(using = Cells.Milestones.class) List<Milestone> milestones,
        Integer carriedFrom,
        Quarter q1,
        Quarter q2,
        Quarter q3,
        Quarter q4) {

    /** What is due at the end of one quarter, as columns of a table. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Quarter(
            String what,
            BigDecimal percent,
            @JsonDeserialize(using = Cells.Quantities.class) List<PromisedQuantity> deliverables) {

        public Quarter {
            deliverables = Absent.asEmpty(deliverables);
        }

        Milestone of(int quarter) {
            return new Milestone(quarter, what, percent, deliverables);
        }
    }

    public WorkItemRow {
        units = Absent.asEmpty(units);
        deliverables = Absent.asEmpty(deliverables);
        funding = Absent.asEmpty(funding);
        milestones = Absent.asEmpty(milestones);
    }

    /** Finds everything in it that cannot be accepted for this year. */
    void check(PlannedYear year, Faults faults) {
        Faults found = new Faults();
        new ItemRules(year, found).check(toItem(), "");
        // a table has no list of milestones: the fault is in the quarter's columns
        found.found()
                .forEach(
                        fault -> faults.add(pointer(fault.pointer()), fault.code(), fault.message(), fault.rejected()));
        faults.check(
                milestones.isEmpty() || quarters().isEmpty(),
                "/milestones",
                "twice",
                "the schedule is a list of milestones or stands by quarter, not both",
                null);
    }

    private String pointer(String pointer) {
        List<Milestone> quarters = quarters();
        for (int i = 0; i < quarters.size() && milestones.isEmpty(); i++) {
            String place = "/milestones/" + i;
            if (pointer.equals(place) || pointer.startsWith(place + "/")) {
                return "/q" + quarters.get(i).quarter() + pointer.substring(place.length());
            }
        }
        return pointer;
    }

    private List<Milestone> quarters() {
        List<Quarter> byNumber = new ArrayList<>();
        Stream.of(q1, q2, q3, q4).forEach(byNumber::add);
        return IntStream.rangeClosed(1, byNumber.size())
                .filter(number -> byNumber.get(number - 1) != null)
                .mapToObj(number -> byNumber.get(number - 1).of(number))
                .toList();
    }

    WorkItem toItem() {
        return new WorkItem(
                project,
                part,
                units,
                content,
                percent,
                deliverables,
                funding,
                milestones.isEmpty() ? quarters() : milestones,
                carriedFrom);
    }
}
