package org.ecoplan.kit.listing;

import java.util.List;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;

/**
 * What is asked of a list, read and found to make sense.
 *
 * @param fields the members asked for; empty for all
 * @param after the position to go on behind; empty for the beginning
 * @param limit how many items; {@code null} for the usual number
 */
record Asked<T>(
        Listing<T> listing,
        Format format,
        Language language,
        List<Field> fields,
        Sorting<T> sorting,
        List<String> after,
        Integer limit) {

    /** @throws ProblemException 400 if it makes none */
    static <T> Asked<T> of(Listing<T> listing, ListQuery query, Items items) {
        Sorting<T> sorting = listing.sorting(query.sort);
        return new Asked<>(
                listing,
                Format.of(query.format, query.headers.getAcceptableMediaTypes()),
                Language.of(query.headers.getHeaderString("Accept-Language")),
                query.fields == null ? List.of() : Field.parse(query.fields, items),
                sorting,
                Position.read(query.cursor, listing, sorting),
                query.limit == null ? null : Query.limit(query.limit));
    }

    boolean isTable() {
        return format != Format.JSON;
    }

    /** Whether everything is wanted at once. */
    boolean isEndless() {
        return isTable() && limit == null;
    }

    int pageSize() {
        return limit == null ? Query.limit(null) : limit;
    }
}
