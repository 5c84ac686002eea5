package org.ecoplan.kit.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.ecoplan.kit.outbox.Freshness;
import org.ecoplan.kit.outbox.ToldStates;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.rows.Row;

/** Runs one load inside the transaction that is under way. */
@ApplicationScoped
class LoadRunner {

    private final LoadStore store;
    private final ToldStates told;

    LoadRunner(LoadStore store, ToldStates told) {
        this.store = store;
        this.told = told;
    }

    /**
     * Reads, checks and stores the rows.
     *
     * @throws RowsRefused if a row of an atomic load cannot be accepted
     */
    <T> LoadResult run(LoadKind<T> kind, LoadOrder order, InputStream body, Progress progress) {
        try (LoadTarget<T> target = kind.open(order);
                RejectedRows rejected = new RejectedRows(kind.rows().columns())) {
            long rows = read(kind, order, body, target, rejected, progress);
            target.compare(rejected);
            boolean refused = order.mode() == LoadMode.ATOMIC && rejected.count() > 0;
            LoadTarget.Tally tally =
                    refused ? new LoadTarget.Tally(0, 0, 0) : order.dryRun() ? target.foresee() : target.store();
            LoadResult result = result(order, rows, tally, rejected);
            if (refused) {
                store.keepRefused(order, result, rejected);
                throw new RowsRefused(result);
            }
            if (rejected.count() > 0) {
                store.keepRejected(order, LoadState.SUCCEEDED, result, rejected);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> long read(
            LoadKind<T> kind,
            LoadOrder order,
            InputStream body,
            LoadTarget<T> target,
            RejectedRows rejected,
            Progress progress) {
        long[] rows = {0};
        try {
            order.format().read(body, order.charset(), kind.rows(), row -> {
                progress.reached(++rows[0]);
                take(row, target, rejected);
            });
            return rows[0];
        } catch (JsonProcessingException e) {
            throw ProblemException.malformed(JsonFaults.describe(e));
        } catch (IOException e) {
            throw ProblemException.malformed(FieldError.inBody(
                    "", "not-readable", "the body breaks off behind row " + rows[0] + ": " + e.getMessage(), null));
        }
    }

    private static <T> void take(Row<T> row, LoadTarget<T> target, RejectedRows rejected) {
        if (row.value() == null) {
            rejected.add(row, row.faults());
            return;
        }
        Faults faults = new Faults();
        target.check(row.value(), faults);
        if (faults.isEmpty()) {
            target.stage(row.index(), row.line(), row.value());
        } else {
            rejected.add(row, faults.found());
        }
    }

    private LoadResult result(LoadOrder order, long rows, LoadTarget.Tally tally, RejectedRows rejected) {
        return new LoadResult(
                order.id(),
                order.mode(),
                order.dryRun(),
                rows,
                tally.created(),
                tally.revised(),
                tally.unchanged(),
                rejected.count(),
                rejected.count() > 0 ? LoadResource.rejectedRows(order.id()) : null,
                rejected.listed(),
                told.ofTransaction().map(Freshness::token).orElse(null));
    }
}
