package org.ecoplan.indicator.observation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.rows.RejectedRows;

/**
 * One load of observations. A small one whose times only go forward is kept in memory, and if nothing is known of its
 * series in its time, its rows go straight into the table. Any other goes to a temporary table and is compared there.
 */
final class ObservationTarget implements LoadTarget<ObservationRow> {

    private final RowCheck check;
    private final ObservationStore store;
    private final int mostInMemory;

    private final YearSet partitions = new YearSet(ZoneOffset.UTC);
    private List<StagedRow> held = new ArrayList<>();
    private StagingTable table;
    private long staged;
    private long refused;

    ObservationTarget(RowCheck check, ObservationStore store, int mostInMemory) {
        this.check = check;
        this.store = store;
        this.mostInMemory = mostInMemory;
    }

    @Override
    public void check(ObservationRow row, Faults faults) {
        check.check(row, faults);
    }

    @Override
    public void stage(int index, long line, ObservationRow row) {
        long time = row.time().micros(check.calendar());
        SeriesRows rows = check.rowsOf(row.series());
        rows.add(time);
        partitions.add(time);
        if (held.size() == mostInMemory) {
            spill();
        }
        held.add(new StagedRow(index, line, rows.series().id(), time, row.value(), row.flag()));
        staged++;
    }

    @Override
    public void compare(RejectedRows rejected) {
        // what only goes forward says nothing twice
        boolean onlyForward = check.series().stream().allMatch(SeriesRows::isAscending);
        if (table != null || !onlyForward) {
            complete();
        }
        if (!onlyForward) {
            refused = table.refuseRepeated(rejected, check.series());
        }
    }

    @Override
    public Tally foresee() {
        if (accepted() == 0 || !store.knowsAnyOf(check.series())) {
            return new Tally(accepted(), 0, 0);
        }
        complete();
        return table.foresee();
    }

    @Override
    public Tally store() {
        if (accepted() == 0) {
            return new Tally(0, 0, 0);
        }
        store.prepare(partitions.years(), check.series());
        if (refused > 0 || store.knowsAnyOf(check.series())) {
            complete();
            return store.merge(table, check.series(), check.now());
        }
        if (table == null) {
            store.copy(held, check.now());
        } else {
            table.insertAll(check.now());
        }
        store.markAll(check.series(), check.now());
        return new Tally(accepted(), 0, 0);
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
        }
    }

    private long accepted() {
        return staged - refused;
    }

    /** Moves what is in memory to the temporary table, which stays open for more. */
    private void spill() {
        if (table == null) {
            table = store.stagingTable();
        }
        table.add(held);
        held = new ArrayList<>();
    }

    /** Sees to it that all rows are in the temporary table. */
    private void complete() {
        if (table == null || !table.isComplete()) {
            spill();
            table.complete();
        }
    }
}
