package org.ecoplan.project.workplan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.project.FundingSource;
import org.ecoplan.project.workplan.item.FundingLine;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * What some items are paid from, added up.
 *
 * @param total in yuan
 * @param bySource of the sources that give something
 */
public record Funds(BigDecimal total, List<FundingLine> bySource) {

    static Funds of(Collection<WorkItem> items) {
        Map<FundingSource, BigDecimal> sums = new EnumMap<>(FundingSource.class);
        items.stream()
                .flatMap(item -> item.funding().stream())
                .forEach(line -> sums.merge(line.source(), line.amount(), BigDecimal::add));
        return new Funds(
                sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                sums.entrySet().stream()
                        .map(sum -> new FundingLine(sum.getKey(), sum.getValue()))
                        .toList());
    }
}
