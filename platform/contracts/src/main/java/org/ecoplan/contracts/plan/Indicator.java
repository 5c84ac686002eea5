package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;

/**
 * 指标, numbered as the plan's appendix 附录 numbers it.
 *
 * @param definition what it means, in short
 * @param dataSources codes of the departments its values come from, in the document's order
 * @param subIndicators what is actually measured: one, or several that must all be met
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Indicator(
        String number,
        LocalizedText name,
        String domain,
        String task,
        Obligation obligation,
        LocalizedText definition,
        List<String> dataSources,
        List<SubIndicator> subIndicators) {

    public Indicator {
        dataSources = Absent.asEmpty(dataSources);
        subIndicators = Absent.asEmpty(subIndicators);
    }
}
