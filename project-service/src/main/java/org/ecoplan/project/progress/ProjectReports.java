package org.ecoplan.project.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.project.progress.rules.DeliverableProgress;
import org.ecoplan.project.project.Origin;

/** All reports of one project, while nobody else can change them; and what they become. */
class ProjectReports {

    private final String project;
    private final Set<String> cumulative;
    private final Map<ReportKey, Report> newest = new LinkedHashMap<>();
    private final List<Report> changes = new ArrayList<>();

    ProjectReports(Project project, Collection<Report> known) {
        this.project = project.code();
        this.cumulative = project.promises()
                .filter(DeliverableProgress::addsUp)
                .map(Deliverable::code)
                .collect(Collectors.toSet());
        known.forEach(report -> newest.put(report.key(), report));
    }

    Optional<Report> find(ReportKey key) {
        return Optional.ofNullable(newest.get(key));
    }

    /** The reports as they are now. */
    Collection<Report> all() {
        return newest.values();
    }

    /** The revisions that are to be stored. */
    List<Report> changes() {
        return changes;
    }

    /** Who stands for these, and why they are what they are. */
    Origin origin() {
        return Origin.ofAll(changes.stream().map(Report::origin).toList());
    }

    /**
     * Takes in a report that the rules allow, unless a reason is missing that its figures need.
     *
     * @param faults gets what is missing; nothing is taken in then
     */
    Reporting.Outcome take(ReportProgressRequest request, Instant at, Faults faults) {
        Report known = newest.get(request.key());
        ReportContent content = request.toContent();
        if (known != null && known.content().equals(content)) {
            return Reporting.Outcome.UNCHANGED;
        }
        if (!request.hasReason()) {
            checkNeedsNone(request, known, faults);
        }
        if (faults.isEmpty()) {
            add(request.key(), content, request.toOrigin(), at);
        }
        return known == null ? Reporting.Outcome.CREATED : Reporting.Outcome.REVISED;
    }

    /** Takes back what is known under a key. */
    Report withdraw(ReportKey key, Origin origin, Instant at) {
        return add(key, ReportContent.withdrawal(), origin, at);
    }

    private Report add(ReportKey key, ReportContent content, Origin origin, Instant at) {
        Report known = newest.get(key);
        Report report = new Report(
                known == null ? 0 : known.row(),
                project,
                key,
                known == null ? 1 : known.revision() + 1,
                content,
                origin,
                at);
        newest.put(key, report);
        changes.add(report);
        return report;
    }

    private void checkNeedsNone(ReportProgressRequest request, Report known, Faults faults) {
        if (known != null) {
            faults.add(
                    "/reason",
                    "missing",
                    "this unit has reported something else for this period (revision " + known.revision()
                            + "): a correction needs a reason",
                    null);
            return;
        }
        for (int i = 0; i < request.delivered().size(); i++) {
            checkDecrease(request.key(), request.delivered().get(i), "/delivered/" + i + "/quantity", faults);
        }
    }

    private void checkDecrease(ReportKey key, DeliveredQuantity delivered, String at, Faults faults) {
        if (!cumulative.contains(delivered.deliverable())) {
            return;
        }
        newest.values().stream()
                .filter(report -> report.counts() && isBefore(report.key(), key))
                .filter(report -> quantity(report, delivered.deliverable()).isPresent())
                .max(Comparator.comparing(report -> report.key().period()))
                .ifPresent(before -> {
                    BigDecimal quantity =
                            quantity(before, delivered.deliverable()).orElseThrow();
                    faults.check(
                            delivered.quantity().compareTo(quantity) >= 0,
                            at,
                            "less-than-before",
                            "a quantity is everything until now, and until "
                                    + before.key().period() + " it was " + quantity.toPlainString()
                                    + ": a decrease needs a reason",
                            delivered.quantity());
                });
    }

    private static boolean isBefore(ReportKey key, ReportKey other) {
        return key.unit().equals(other.unit())
                && Objects.equals(key.part(), other.part())
                && key.period().compareTo(other.period()) < 0;
    }

    private static Optional<BigDecimal> quantity(Report report, String deliverable) {
        return report.content().delivered().stream()
                .filter(delivered -> delivered.deliverable().equals(deliverable))
                .map(DeliveredQuantity::quantity)
                .findFirst();
    }
}
