package org.ecoplan.contracts;

import java.util.List;
import java.util.Objects;

/** What a file leaves out. */
public final class Absent {
    private Absent() {}

    /**
     * A list that a file leaves out is an empty one.
     *
     * @throws IllegalArgumentException if one of its entries is null
     */
    public static <T> List<T> asEmpty(List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("a list cannot hold null");
        }
        return List.copyOf(list);
    }
}
