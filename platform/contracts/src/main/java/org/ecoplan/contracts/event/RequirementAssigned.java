package org.ecoplan.contracts.event;

import java.math.BigDecimal;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;

/**
 * A higher authority assigned a number for one sub-indicator, region and year, or corrected it.
 *
 * @param document where the number is written down
 */
public record RequirementAssigned(
        String plan,
        String subIndicator,
        String region,
        int year,
        long revision,
        Direction direction,
        BigDecimal value,
        LocalizedText document)
        implements EventData {

    @Override
    public String key() {
        return String.join("/", plan, subIndicator, region, Integer.toString(year));
    }

    @Override
    public String partitionKey() {
        return plan;
    }
}
