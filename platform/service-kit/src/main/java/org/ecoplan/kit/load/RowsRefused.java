package org.ecoplan.kit.load;

import org.ecoplan.kit.problem.ProblemException;

/** Ends an atomic load with bad rows: nothing is stored, every bad row is named. */
class RowsRefused extends ProblemException {
    private static final long serialVersionUID = 1;

    private final transient LoadResult result;

    RowsRefused(LoadResult result) {
        super(
                "rows-refused",
                "Rows cannot be accepted",
                422,
                result.rejected() + " of " + result.rows() + " rows cannot be accepted; nothing was stored",
                result);
        this.result = result;
    }

    LoadResult result() {
        return result;
    }
}
