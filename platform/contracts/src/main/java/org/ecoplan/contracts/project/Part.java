package org.ecoplan.contracts.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.YearSpan;

/** One of several rows that the annex gives under one number, with units and years of its own. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Part(
        Integer number,
        LocalizedText content,
        YearSpan years,
        List<String> units,
        List<String> relevant,
        List<Deliverable> deliverables) {

    public Part {
        units = Absent.asEmpty(units);
        relevant = Absent.asEmpty(relevant);
        deliverables = Absent.asEmpty(deliverables);
    }
}
