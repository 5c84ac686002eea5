package org.ecoplan.indicator.observation.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of a long answer, a page at a time. Nothing of the database is held while a page is sent: a client that reads
 * slowly, or not at all, keeps a page in memory and no connection.
 *
 * @param <P> where a page begins
 */
final class Pages<P> implements Iterator<List<List<Object>>> {

    private final Function<P, Page<P>> read;
    private Optional<P> next;

    /** @param read the page that begins somewhere */
    Pages(Optional<P> first, Function<P, Page<P>> read) {
        this.next = first;
        this.read = read;
    }

    /** @param next where the next page begins; empty behind the last one */
    record Page<P>(List<List<Object>> rows, Optional<P> next) {}

    /** The cells of a row, some of which may be {@code null}. */
    static List<Object> cells(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public List<List<Object>> next() {
        Page<P> page = read.apply(next.orElseThrow(NoSuchElementException::new));
        next = page.next();
        return page.rows();
    }
}
