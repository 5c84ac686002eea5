package org.ecoplan.indicator.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.load.LoadKind;
import org.ecoplan.kit.load.LoadOrder;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.rows.RowType;
import org.ecoplan.kit.sql.Sql;

/** Loads of measurements into one plan. */
@ApplicationScoped
class MeasurementLoadKind implements LoadKind<RecordMeasurementRequest> {

    private static final RowType<RecordMeasurementRequest> ROWS = RowType.of(RecordMeasurementRequest.class);

    private final MeasurementService service;
    private final MeasurementWriter writer;
    private final Outbox outbox;
    private final Sql sql;

    MeasurementLoadKind(MeasurementService service, MeasurementWriter writer, Outbox outbox, Sql sql) {
        this.service = service;
        this.writer = writer;
        this.outbox = outbox;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "measurements";
    }

    @Override
    public RowType<RecordMeasurementRequest> rows() {
        return ROWS;
    }

    @Override
    public LoadTarget<RecordMeasurementRequest> open(LoadOrder order) {
        MeasurementRules rules = service.rules(order.subject());
        return new MeasurementLoad(
                order.subject(),
                rules,
                new MeasurementStaging(sql, ROWS),
                writer,
                new LoadAnnouncer(outbox, order.subject(), order.id()));
    }
}
