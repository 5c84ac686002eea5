package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What changed after some moment, withdrawals included.
 *
 * @param next opaque cursor of the next page; absent on the last one
 * @param updatedAfter on the last page: what to ask with the next time, so that no change is missed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Changes(List<MeasurementResponse> items, String next, String updatedAfter) {}
