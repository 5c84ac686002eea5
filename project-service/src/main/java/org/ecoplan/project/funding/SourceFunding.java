package org.ecoplan.project.funding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.ecoplan.contracts.project.FundingSource;

/** What one source has to do with one project in one year. */
public record SourceFunding(
        FundingSource source, @JsonUnwrapped Figures figures) {}
