package org.ecoplan.project.funding;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.contracts.project.FundingSource;

/** What one source is to give. */
public record BudgetLine(
        FundingSource source,

        @Schema(description = "In yuan, not below 0, with two decimals at most")
        BigDecimal amount) {}
