package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.reporting.compliance.outlook.IndicatorOutlook;
import org.ecoplan.reporting.compliance.outlook.OutlookMethod;
import org.ecoplan.reporting.compliance.outlook.OutlookOutcome;
import org.ecoplan.reporting.compliance.outlook.SubIndicatorOutlook;

/**
 * The outlook of one indicator: that of its worst sub-indicator.
 *
 * @param towards the horizon whose target it is about; absent where no horizon is to come
 * @param method how it was found; absent where no method could be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutlookResponse(OutlookOutcome outcome, Integer towards, OutlookMethod method) {

    static OutlookResponse of(IndicatorOutlook outlook) {
        SubIndicatorOutlook decisive = outlook.decisive();
        return new OutlookResponse(decisive.outcome(), decisive.towards(), decisive.method());
    }
}
