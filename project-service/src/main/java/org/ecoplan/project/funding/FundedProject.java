package org.ecoplan.project.funding;

import org.ecoplan.contracts.LocalizedText;

/**
 * A key project as its money is counted.
 *
 * @param lead code of the unit that leads it; a project's money counts for its lead alone, so that the sums of the units
 *     add up
 */
record FundedProject(long id, String code, LocalizedText name, String task, String action, String lead) {}
