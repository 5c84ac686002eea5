package org.ecoplan.project.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.load.LoadKind;
import org.ecoplan.kit.load.LoadOrder;
import org.ecoplan.kit.load.LoadTarget;
import org.ecoplan.kit.rows.RowType;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.project.Projects;
import org.ecoplan.project.unit.Units;

/** Loads of reports into the projects of one plan. */
@ApplicationScoped
class ProgressLoadKind implements LoadKind<ReportProgressRow> {

    private static final RowType<ReportProgressRow> ROWS = RowType.of(ReportProgressRow.class);

    private final Projects projects;
    private final Units units;
    private final ProgressService service;
    private final ProgressBook book;
    private final Clock clock;

    ProgressLoadKind(Projects projects, Units units, ProgressService service, ProgressBook book, Clock clock) {
        this.projects = projects;
        this.units = units;
        this.service = service;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public RowType<ReportProgressRow> rows() {
        return ROWS;
    }

    @Override
    public LoadTarget<ReportProgressRow> open(LoadOrder order) {
        String plan = order.subject();
        // not in the load's own transaction: what it locks later on, it has to read for the first time then
        List<ProjectRef> all = QuarkusTransaction.requiringNew().call(() -> projects.all(plan));
        Map<String, ProjectRef> known = all.stream()
                .collect(Collectors.toMap(project -> project.definition().code(), Function.identity()));
        return new ProgressLoad(
                new ProgressLoading(plan, known, units.directory(), book.today(), projects, service),
                clock.instant(),
                ROWS);
    }
}
