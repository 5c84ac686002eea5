package org.ecoplan.project.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoplan.kit.load.HeldRows;
import org.ecoplan.kit.load.HeldRows.Held;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.rows.RejectedRows;
import org.ecoplan.kit.rows.RowType;
import org.ecoplan.project.progress.Reporting.Outcome;
import org.ecoplan.project.project.ProjectRef;

/**
 * One load of reports: they are held until all are there. Then their projects are locked, each project takes its rows in
 * the order of their periods, and what has become of its reports is stored at once.
 */
class ProgressLoad implements LoadTarget<ReportProgressRow> {

    /** All units of a plan report less in a year; they are held in memory. */
    static final int MOST = 10_000;

    private final ProgressLoading loading;
    private final Instant at;
    private final RowType<ReportProgressRow> type;
    private final HeldRows<ReportProgressRow> held = new HeldRows<>(MOST);
    private final Map<ProjectRef, ProjectReports> taken = new LinkedHashMap<>();
    private final Map<Outcome, Long> tally = new HashMap<>();

    /** What a row is of. */
    private record RowKey(String project, ReportKey report) {
        static RowKey of(ReportProgressRow row) {
            return new RowKey(row.project(), row.toRequest().key());
        }
    }

    ProgressLoad(ProgressLoading loading, Instant at, RowType<ReportProgressRow> type) {
        this.loading = loading;
        this.at = at;
        this.type = type;
    }

    @Override
    public void check(ReportProgressRow row, Faults faults) {
        if (held.haveRoom(faults)) {
            loading.check(row, faults);
        }
    }

    @Override
    public void stage(int index, long line, ReportProgressRow row) {
        held.hold(index, line, row);
    }

    /**
     * Takes out every row whose key is there more than once, since nobody can know which of them is meant, and those that
     * lack a reason for what they change.
     */
    @Override
    public void compare(RejectedRows rejected) {
        Map<Integer, List<FieldError>> faults = new TreeMap<>();
        held.repeated(RowKey::of, "project, part, period and unit")
                .forEach((index, fault) -> faults.put(index, List.of(fault)));
        held.all().stream()
                .filter(one -> !faults.containsKey(one.index()))
                .collect(
                        Collectors.groupingBy(one -> one.row().project(), loading::inLockingOrder, Collectors.toList()))
                .forEach((project, rows) -> take(project, rows, faults));
        faults.forEach((index, found) -> {
            Held<ReportProgressRow> one = held.remove(index);
            rejected.add(one.index(), one.line(), found, type.cells(one.row()));
        });
    }

    private void take(String code, List<Held<ReportProgressRow>> rows, Map<Integer, List<FieldError>> rejected) {
        ProjectRef project = loading.lock(code);
        ProjectReports reports = loading.reportsOf(project);
        taken.put(project, reports);
        List<Held<ReportProgressRow>> byPeriod = new ArrayList<>(rows);
        byPeriod.sort(Comparator.comparing(one -> one.row().period()));
        for (Held<ReportProgressRow> one : byPeriod) {
            Faults faults = new Faults();
            loading.checkAgain(project, one.row(), faults);
            Outcome outcome = faults.isEmpty() ? reports.take(one.row().toRequest(), at, faults) : null;
            if (faults.isEmpty()) {
                tally.merge(outcome, 1L, Long::sum);
            } else {
                rejected.put(one.index(), faults.found());
            }
        }
    }

    @Override
    public Tally foresee() {
        return new Tally(count(Outcome.CREATED), count(Outcome.REVISED), count(Outcome.UNCHANGED));
    }

    @Override
    public Tally store() {
        taken.forEach(loading::store);
        return foresee();
    }

    private long count(Outcome outcome) {
        return tally.getOrDefault(outcome, 0L);
    }

    @Override
    public void close() {
        held.clear();
        taken.clear();
    }
}
