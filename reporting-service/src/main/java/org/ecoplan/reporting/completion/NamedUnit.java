package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.contracts.LocalizedText;

/**
 * A responsible unit.
 *
 * @param name absent where the unit itself has not been told of yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedUnit(String code, LocalizedText name) {}
