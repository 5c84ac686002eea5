package org.ecoplan.reporting.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecoplan.contracts.Verdict;

/**
 * One change of a verdict as the API gives it.
 *
 * @param previous absent where there was no verdict before
 * @param causedBy source and id of the event that changed it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictChangeResponse(Verdict verdict, Verdict previous, Instant changedAt, String causedBy) {}
