package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.contracts.LocalizedText;

/**
 * 行政区.
 *
 * @param code GB/T 2260, six digits
 * @param parent the region it belongs to; the plan's own region has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Region(String code, LocalizedText name, String parent) {

    /** What a code has to look like, for people. */
    public static final String CODE_FORM = "a GB/T 2260 code has six digits";

    /** Whether a text has the form of a GB/T 2260 code. */
    public static boolean isCode(String text) {
        return text.length() == 6 && text.chars().allMatch(c -> '0' <= c && c <= '9');
    }
}
