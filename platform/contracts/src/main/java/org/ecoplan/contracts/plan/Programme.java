package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;

/**
 * 达标要求: what the programme that a city applies to asks of its indicators as a whole.
 *
 * @param text the rule, for people
 * @param bindingPercent how many of the binding indicators have to be met, in percent
 * @param referencePercent how many of the reference indicators have to be met, in percent
 * @param document where the rule stands; {@code null} where that could not be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        LocalizedText text, BigDecimal bindingPercent, BigDecimal referencePercent, StandardReference document) {

    /** The share that is asked of the indicators with an obligation, in percent. */
    public BigDecimal percent(Obligation obligation) {
        return switch (obligation) {
            case BINDING -> bindingPercent;
            case REFERENCE -> referencePercent;
        };
    }
}
