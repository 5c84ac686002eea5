package org.ecoplan.indicator.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.kit.outbox.Outbox;
import org.ecoplan.kit.sql.Sql;

/**
 * Records what formulas come to. What somebody reported stands: nothing here replaces it, until it is withdrawn.
 */
@ApplicationScoped
public class DerivedMeasurements {

    private static final String OVERDUE = "select " + MeasurementColumns.SELECTED + " from " + MeasurementColumns.NOW
            + " where m.plan = ? and m.lineage is not null and m.status = 'PROVISIONAL' and m.period_end < ?"
            + " order by m.id limit 1000";

    private final MeasurementWriter writer;
    private final MeasurementRepository repository;
    private final Outbox outbox;
    private final Sql sql;

    DerivedMeasurements(MeasurementWriter writer, MeasurementRepository repository, Outbox outbox, Sql sql) {
        this.writer = writer;
        this.repository = repository;
        this.outbox = outbox;
        this.sql = sql;
    }

    /** A value that a formula came to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(MeasurementKey key, BigDecimal value, MeasurementStatus status, String lineage) {
        Reading reading = new Reading(value, null, null, status, null, null, null, lineage, false);
        Optional<MeasurementRevision> current = repository.lock(key);
        if (current.isEmpty()) {
            announce(writer.add(new Entry(key, reading, Recorder.FORMULA)));
        } else if (!isReported(current.get())) {
            announce(writer.record(new Entry(key, reading, Recorder.FORMULA)));
        }
    }

    /** A formula came to nothing: what it came to before, if it did, is withdrawn. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(MeasurementKey key, String why, String lineage) {
        Optional<MeasurementRevision> current = repository.lock(key);
        if (current.isPresent() && !isReported(current.get())) {
            Reading nothing = new Reading(null, null, null, MeasurementStatus.FINAL, null, null, null, lineage, true);
            announce(writer.record(new Entry(key, nothing, new Recorder(Recorder.FORMULA.by(), why))));
        }
    }

    /** Derived values of a plan that are provisional though their period has ended before a day. */
    @Transactional
    public List<MeasurementKey> provisionalBefore(String plan, LocalDate day) {
        return sql.query(OVERDUE, row -> MeasurementColumns.read(row).key(), plan, day);
    }

    /** What is known under a key, as the API gives it. */
    @Transactional
    public Optional<MeasurementResponse> find(MeasurementKey key) {
        return repository.find(key).map(MeasurementResponse::of);
    }

    private static boolean isReported(MeasurementRevision revision) {
        return revision.reading().lineage() == null && !revision.reading().withdrawn();
    }

    private void announce(Optional<MeasurementRevision> revision) {
        revision.map(MeasurementRevision::toEvent).ifPresent(outbox::append);
    }
}
