package org.ecoplan.contracts;

import java.util.List;

/** What a file leaves out. */
public final class Absent {
    private Absent() {}

    /** A list that a file leaves out is an empty one. */
    public static <T> List<T> asEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
