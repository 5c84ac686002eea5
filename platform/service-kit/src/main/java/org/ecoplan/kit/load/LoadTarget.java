package org.ecoplan.kit.load;

import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.rows.RejectedRows;

/**
 * What the rows of one load become. Its methods are called in the order they stand here, by one thread, inside the
 * transaction that the load is; whatever it stored is gone if that is rolled back.
 *
 * <p>Rows are taken in before anything that others wait for is locked: a sender may be slow.
 */
public interface LoadTarget<T> extends AutoCloseable {

    /** Finds what is wrong with a row taken by itself. */
    void check(T row, Faults faults);

    /** Takes in a row that nothing is wrong with. */
    void stage(int index, long line, T row);

    /** All rows are there: finds those that cannot be accepted beside the others, and takes them out again. */
    void compare(RejectedRows rejected);

    /** What storing would do; stores nothing. */
    Tally foresee();

    /** Stores what was staged. */
    Tally store();

    @Override
    void close();

    /** How many of the accepted rows are new, corrections, and already known. */
    record Tally(long created, long revised, long unchanged) {}
}
