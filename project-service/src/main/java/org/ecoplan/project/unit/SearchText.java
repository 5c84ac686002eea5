package org.ecoplan.project.unit;

import org.ecoplan.kit.web.Query;

/** A query parameter that goes to the database as it came. */
public final class SearchText {
    private SearchText() {}

    /** The text; {@code null} where the parameter is absent. PostgreSQL fails on NUL instead of finding nothing. */
    public static String in(String parameter, String text) {
        return Query.parsed(parameter, text, sent -> {
            if (sent.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("a text cannot hold the character NUL");
            }
            return sent;
        });
    }
}
