package org.ecoplan.reporting.rebuild;

import org.ecoplan.reporting.rebuild.RebuildStatus.Done;

/** How far a rebuild will be when a step of it is done. */
record Progress(Done records, Done plans) {

    static Progress ofReading(long done, long total) {
        return new Progress(new Done(done, total), new Done(0, 0));
    }

    static Progress ofJudging(long records, int done, int total) {
        return new Progress(new Done(records, records), new Done(done, total));
    }
}
