package org.ecoplan.kit.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;

/**
 * Cursors: opaque to callers, so that lists can change. One of ours is a JSON array of the list, its sorting and the
 * last row's value for each key.
 */
final class Position {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HEAD = 2;

    private Position() {}

    /** The cursor that continues behind a row. */
    static <T> String cursor(Listing<T> listing, Sorting<T> sorting, T row) {
        List<String> parts = new ArrayList<>(List.of(listing.name(), sorting.text()));
        parts.addAll(sorting.position(row));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a cursor continues behind; empty without one.
     *
     * @throws ProblemException 400 for one that this list did not give out for this sorting
     */
    static <T> List<String> read(String cursor, Listing<T> listing, Sorting<T> sorting) {
        if (cursor == null) {
            return List.of();
        }
        List<String> parts = parts(cursor);
        if (parts.size() < HEAD || !parts.get(0).equals(listing.name())) {
            throw refused("wrong-format", "a cursor is the `next` of the page before", cursor);
        }
        if (!parts.get(1).equals(sorting.text())) {
            throw refused("other-sorting", "this cursor belongs to sort=" + parts.get(1) + ", as its page did", cursor);
        }
        List<String> position = parts.subList(HEAD, parts.size());
        check(position, sorting, cursor);
        return position;
    }

    private static List<String> parts(String cursor) {
        try {
            String[] parts = JSON.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            if (parts != null && Arrays.stream(parts).limit(HEAD).noneMatch(part -> part == null)) {
                return Collections.unmodifiableList(Arrays.asList(parts));
            }
        } catch (IOException | IllegalArgumentException e) {
            // answered below, like an array of something else
        }
        throw refused("wrong-format", "a cursor is the `next` of the page before", cursor);
    }

    private static <T> void check(List<String> position, Sorting<T> sorting, String cursor) {
        try {
            if (position.size() == sorting.orders().size()) {
                for (int i = 0; i < position.size(); i++) {
                    sorting.orders().get(i).key().read(position.get(i));
                }
                return;
            }
        } catch (RuntimeException e) {
            // answered below, like too few values
        }
        throw refused("wrong-format", "a cursor is the `next` of the page before", cursor);
    }

    private static ProblemException refused(String code, String message, String cursor) {
        return ProblemException.malformed(FieldError.inParameter("cursor", code, message, cursor));
    }
}
