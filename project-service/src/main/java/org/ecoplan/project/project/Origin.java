package org.ecoplan.project.project;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who made a change, and why.
 *
 * @param recordedBy the person or system that stands for it; {@code null} where that was not told
 * @param reason {@code null} where that was not told
 */
public record Origin(String recordedBy, String reason) {

    /** Of a change that follows from another one, or that nobody explained. */
    public static final Origin UNTOLD = new Origin(null, null);

    private static final int MOST_NAMED = 20;

    /** Of a change that follows from several: who stands for them, and for what reasons; not more than one would read. */
    public static Origin ofAll(Collection<Origin> origins) {
        return new Origin(all(origins, Origin::recordedBy), all(origins, Origin::reason));
    }

    private static String all(Collection<Origin> origins, Function<Origin, String> member) {
        String all = origins.stream()
                .map(member)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }
}
