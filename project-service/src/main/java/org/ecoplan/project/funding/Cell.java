package org.ecoplan.project.funding;

import org.ecoplan.contracts.project.FundingSource;

/** What one source has to do with one project in one year: where money is earmarked, and where it can be overrun. */
record Cell(long project, int year, FundingSource source, Figures figures) {}
