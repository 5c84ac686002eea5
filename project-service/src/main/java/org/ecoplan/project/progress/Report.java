package org.ecoplan.project.progress;

import java.time.Instant;
import java.util.stream.Collectors;
import org.ecoplan.project.progress.rules.ReportedFigures;
import org.ecoplan.project.project.Origin;

/**
 * One state that a report has or had; never changed.
 *
 * @param row 0 for one that is not stored yet
 * @param project code of the project
 */
record Report(
        long row,
        String project,
        ReportKey key,
        long revision,
        ReportContent content,
        Origin origin,
        Instant recordedAt) {

    /** Whether it is the first thing that was ever said under its key. */
    boolean isFirst() {
        return revision == 1;
    }

    boolean counts() {
        return !content.withdrawn();
    }

    ReportedFigures figures() {
        return new ReportedFigures(
                key.part(),
                key.unit(),
                key.period(),
                content.percent(),
                content.delivered().stream()
                        .collect(Collectors.toMap(DeliveredQuantity::deliverable, DeliveredQuantity::quantity)));
    }
}
