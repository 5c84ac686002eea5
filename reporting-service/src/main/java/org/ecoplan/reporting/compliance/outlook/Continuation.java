package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import java.util.stream.Stream;

/** How a value goes on towards its limit. */
interface Continuation {

    /** The pace there was, in terms of the one that was needed from the beginning; the base must not keep the limit. */
    Ratio ratio();

    /** Where the value will be when the limit is due, with two decimals more than the most exact of its numbers. */
    BigDecimal projected();

    /** The decimals of what is computed from these numbers. */
    static int decimals(BigDecimal... numbers) {
        return 2
                + Math.max(
                        0, Stream.of(numbers).mapToInt(BigDecimal::scale).max().orElseThrow());
    }
}
