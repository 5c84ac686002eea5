package org.ecoplan.kit.load;

import org.ecoplan.kit.rows.RowType;

/** Something that can be loaded in bulk: a bean, found by its name when an interrupted job goes on. */
public interface LoadKind<T> {

    /** Stored with each load; never changed. */
    String name();

    RowType<T> rows();

    /**
     * Begins a load, inside the transaction that all of it is.
     *
     * @throws org.ecoplan.kit.problem.ProblemException if there is nothing to load into
     */
    LoadTarget<T> open(LoadOrder order);
}
