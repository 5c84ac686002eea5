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
    private final Map<Integer, Staged> staged = new TreeMap<>();
    private final Map<ProjectRef, ProjectReports> taken = new LinkedHashMap<>();
    private final Map<Outcome, Long> tally = new HashMap<>();

    /** A row that nothing is wrong with by itself. */
    private record Staged(int index, long line, ReportProgressRow row) {}

    /** What a row is of. */
    private record RowKey(String project, ReportKey report) {
        static RowKey of(Staged one) {
            return new RowKey(one.row().project(), one.row().toRequest().key());
        }
    }

    ProgressLoad(ProgressLoading loading, Instant at, RowType<ReportProgressRow> type) {
        this.loading = loading;
        this.at = at;
        this.type = type;
    }

    @Override
    public void check(ReportProgressRow row, Faults faults) {
        if (faults.check(staged.size() < MOST, "", "too-many", "at most " + MOST + " reports at once", null)) {
            loading.check(row, faults);
        }
    }

    @Override
    public void stage(int index, long line, ReportProgressRow row) {
        staged.put(index, new Staged(index, line, row));
    }

    /**
     * Takes out every row whose key is there more than once, since nobody can know which of them is meant, and those that
     * lack a reason for what they change.
     */
    @Override
    public void compare(RejectedRows rejected) {
        Map<Integer, List<FieldError>> faults = repeated();
        staged.values().stream()
                .filter(one -> !faults.containsKey(one.index()))
                .collect(
                        Collectors.groupingBy(one -> one.row().project(), loading::inLockingOrder, Collectors.toList()))
                .forEach((project, rows) -> take(project, rows, faults));
        new TreeMap<>(faults).forEach((index, found) -> {
            Staged one = staged.get(index);
            rejected.add(one.index(), one.line(), found, type.cells(one.row()));
        });
    }

    private Map<Integer, List<FieldError>> repeated() {
        Map<RowKey, List<Staged>> byKey = staged.values().stream()
                .collect(Collectors.groupingBy(RowKey::of, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, List<FieldError>> repeated = new HashMap<>();
        byKey.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            for (Staged one : same) {
                Staged other = one == same.get(0) ? same.get(1) : same.get(0);
                repeated.put(one.index(), List.of(repeated(other)));
            }
        });
        return repeated;
    }

    private static FieldError repeated(Staged other) {
        return FieldError.inBody(
                "",
                "same-key-twice",
                "row " + other.index() + " is about the same project, part, period and unit",
                null);
    }

    private void take(String code, List<Staged> rows, Map<Integer, List<FieldError>> rejected) {
        ProjectRef project = loading.lock(code);
        ProjectReports reports = loading.reportsOf(project);
        taken.put(project, reports);
        List<Staged> byPeriod = new ArrayList<>(rows);
        byPeriod.sort(Comparator.comparing(one -> one.row().period()));
        for (Staged one : byPeriod) {
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
        staged.clear();
        taken.clear();
    }
}
