package org.ecoplan.kit.listing;

import java.util.List;

/**
 * Where the rows of a list come from. It is asked again for each next slice while a table is being sent, so it must not
 * need what ends with the request's method, such as a transaction around it.
 *
 * @param <T> the rows
 */
@FunctionalInterface
public interface Rows<T> {

    /** The slice's rows, in its order. */
    List<T> read(Slice<T> slice);

    /** Rows that are all there already. */
    static <T> Rows<T> of(List<T> all) {
        return slice -> all.stream()
                .filter(slice.isWanted())
                .sorted(slice.comparator())
                .limit(slice.limit())
                .toList();
    }
}
