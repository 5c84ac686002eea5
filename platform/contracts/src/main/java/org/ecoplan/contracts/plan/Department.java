package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.contracts.LocalizedText;

/**
 * 数据来源: a kind of department that an indicator's values come from.
 *
 * @param unit code of the responsible unit that this is in the city; {@code null} where none of the units is it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Department(String code, LocalizedText name, String unit) {}
