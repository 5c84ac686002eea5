package org.ecoplan.indicator.measurement;

import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.rows.RejectedRows;

/** One load of measurements: rows are staged beside the table, compared with each other, and recorded at once. */
class MeasurementLoad implements LoadTarget<RecordMeasurementRequest> {

    private final String plan;
    private final MeasurementRules rules;
    private final MeasurementStaging staging;
    private final MeasurementWriter writer;
    private final LoadAnnouncer announcer;
    private long created;
    private long revised;

    MeasurementLoad(
            String plan,
            MeasurementRules rules,
            MeasurementStaging staging,
            MeasurementWriter writer,
            LoadAnnouncer announcer) {
        this.plan = plan;
        this.rules = rules;
        this.staging = staging;
        this.writer = writer;
        this.announcer = announcer;
    }

    @Override
    public void check(RecordMeasurementRequest row, Faults faults) {
        rules.check(row, faults);
    }

    @Override
    public void stage(int index, long line, RecordMeasurementRequest row) {
        staging.add(index, line, row.key(plan), row.toReading(), row.toRecorder());
    }

    @Override
    public void compare(RejectedRows rejected) {
        staging.complete();
        staging.takeOutRepeated(rejected);
    }

    @Override
    public Tally foresee() {
        return staging.foresee();
    }

    @Override
    public Tally store() {
        writer.recordAll(MeasurementStaging.TABLE, this::recorded);
        announcer.end();
        return new Tally(created, revised, staging.size() - created - revised);
    }

    @Override
    public void close() {
        staging.close();
    }

    private void recorded(MeasurementRevision revision) {
        if (revision.isFirst()) {
            created++;
        } else {
            revised++;
        }
        announcer.add(revision.toEvent());
    }
}
