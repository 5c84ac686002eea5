package org.ecoplan.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/** Where a page of a list continues. Opaque to callers, so that lists can change what they are ordered by. */
public final class Cursor {
    private Cursor() {}

    public static String after(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** What a cursor of ours continues after; the empty text, which is before everything, without one. */
    public static String position(String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            String position = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (position.indexOf('\0') < 0) {
                return position;
            }
            throw foreign(cursor);
        } catch (IllegalArgumentException e) {
            throw foreign(cursor);
        }
    }

    /** The number that a cursor of ours continues after; 0, which is before everything, without one. */
    public static long number(String cursor) {
        String position = position(cursor);
        try {
            return position.isEmpty() ? 0 : Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw foreign(cursor);
        }
    }

    /** The answer to a cursor that is not one of the list's. */
    public static ProblemException foreign(String cursor) {
        return ProblemException.malformed(
                FieldError.inParameter("cursor", "wrong-format", "a cursor is the `next` of the page before", cursor));
    }
}
