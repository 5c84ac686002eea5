package org.ecoplan.project.workplan.item;

import java.math.BigDecimal;
import org.ecoplan.contracts.project.FundingSource;

/**
 * Money that an item is to have in its year.
 *
 * @param amount in yuan, with at most two decimals
 */
public record FundingLine(FundingSource source, BigDecimal amount) {}
