package org.ecoplan.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.reporting.compliance.ReasonResponse;
import org.ecoplan.reporting.compliance.rules.ComparedValue;
import org.ecoplan.reporting.compliance.rules.Comparison;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;

/**
 * Where one region stands in a sub-indicator.
 *
 * @param rank its place among the districts; absent for the city itself and where there is no value
 * @param region GB/T 2260 code
 * @param value the number that counts; absent where there is none
 * @param stage the code of the stage that counts; absent where there is none
 * @param period that it was measured in
 * @param revision of the measurement; 0 for a city's value that is made of its districts'
 * @param relation how the value has to lie to the required one
 * @param required the number that decided the verdict
 * @param requiredStage the stage that decided the verdict
 * @param margin how far the value is on the right side of the required one; negative where it falls short
 * @param reasons what the verdict comes down to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankedValue(
        Integer rank,
        @Schema(examples = "440703") String region,
        LocalizedText name,
        BigDecimal value,
        String stage,

        @Schema(implementation = String.class, examples = "2018")
        Period period,

        Long revision,
        boolean stale,
        boolean provisional,
        Verdict verdict,
        Comparison.Relation relation,
        BigDecimal required,
        String requiredStage,
        BigDecimal margin,
        List<ReasonResponse> reasons) {

    static RankedValue of(Integer rank, Region region, SubIndicatorVerdict judged) {
        Optional<Measured> measured = Optional.ofNullable(judged.measured());
        Optional<ComparedValue> compared = ComparedValue.of(judged);
        return new RankedValue(
                rank,
                region.code(),
                region.name(),
                measured.map(Measured::value).orElse(null),
                measured.map(Measured::stage).orElse(null),
                measured.map(Measured::period).orElse(null),
                measured.map(Measured::revision).orElse(null),
                judged.stale(),
                judged.provisional(),
                judged.verdict(),
                compared.map(ComparedValue::relation).orElse(null),
                compared.map(ComparedValue::required).orElse(null),
                compared.map(ComparedValue::requiredStage).orElse(null),
                compared.map(ComparedValue::margin).orElse(null),
                judged.decisiveReasons().stream()
                        .map(reason -> new ReasonResponse(judged.number(), reason.code(), reason.text()))
                        .toList());
    }
}
