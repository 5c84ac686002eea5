package org.ecoplan.kit.load;

/** Told of every row, so that somebody can see how far a load is, and stop it. */
@FunctionalInterface
interface Progress {

    Progress UNSEEN = rows -> {};

    /** @throws LoadCancelled if nobody wants the load any more */
    void reached(long rows);
}
