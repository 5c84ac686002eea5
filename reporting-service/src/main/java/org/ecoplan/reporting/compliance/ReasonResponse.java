package org.ecoplan.reporting.compliance;

import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * One reason of a verdict.
 *
 * @param subIndicator what it is about
 * @param code stable, for programs
 * @param text for people
 */
public record ReasonResponse(String subIndicator, String code, LocalizedText text) {

    /** What a verdict comes down to: of the sub-indicators that have it, the criteria that decide. */
    public static List<ReasonResponse> decisive(IndicatorVerdict judged) {
        return judged.subIndicators().stream()
                .filter(part -> part.verdict() == judged.verdict())
                .flatMap(ReasonResponse::decisiveReasons)
                .toList();
    }

    private static Stream<ReasonResponse> decisiveReasons(SubIndicatorVerdict part) {
        return part.decisiveReasons().stream()
                .map(reason -> new ReasonResponse(part.number(), reason.code(), reason.text()));
    }
}
