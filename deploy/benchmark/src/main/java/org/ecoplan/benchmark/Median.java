package org.ecoplan.benchmark;

import java.util.Collection;

/** The one in the middle, which a single disturbed round does not move far; of an even number the lower one. */
final class Median {
    private Median() {}

    static long of(Collection<Long> numbers) {
        return numbers.stream()
                .sorted()
                .skip((numbers.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }
}
