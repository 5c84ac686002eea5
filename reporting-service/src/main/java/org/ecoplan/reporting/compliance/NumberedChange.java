package org.ecoplan.reporting.compliance;

import org.ecoplan.contracts.event.VerdictChanged;

/**
 * A change of a verdict as it was announced.
 *
 * @param id higher than those of all changes of its plan before it; numbers are left out
 */
public record NumberedChange(long id, VerdictChanged change) {}
