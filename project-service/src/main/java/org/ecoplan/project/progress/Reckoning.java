package org.ecoplan.project.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectProgress.Delivery;
import org.ecoplan.project.progress.rules.Computation;
import org.ecoplan.project.progress.rules.Course;
import org.ecoplan.project.progress.rules.DeliverableProgress;
import org.ecoplan.project.progress.rules.Voices;
import org.ecoplan.project.project.ProjectRef;
import org.ecoplan.project.unit.AnsweringUnit;
import org.ecoplan.project.unit.CityCalendar;
import org.ecoplan.project.unit.UnitDirectory;

/**
 * What the reports of one project come to.
 *
 * @param reports that count, of any period
 * @param day in the city, from which it is looked at
 */
record Reckoning(
        ProjectRef project, Collection<Report> reports, UnitDirectory units, LocalDate day, CityCalendar city) {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    Computation computation() {
        return Computation.of(
                project.definition(),
                this::voices,
                reports.stream().map(Report::figures).toList());
    }

    private Voices voices(Part part) {
        List<AnsweringUnit> answering = part == null
                ? units.answering(project.definition(), day)
                : units.answering(project.definition(), part, day);
        List<String> named = part == null ? project.definition().units() : part.units();
        List<String> leads = answering.stream()
                .filter(unit -> unit.role() == AnsweringUnit.Role.LEAD)
                .map(AnsweringUnit::code)
                .toList();
        Map<String, String> successors = new HashMap<>();
        answering.forEach(unit -> unit.through().forEach(former -> successors.putIfAbsent(former, unit.code())));
        return new Voices(
                leads.size() == 1
                        ? Stream.concat(leads.stream(), named.stream().limit(1))
                                .distinct()
                                .toList()
                        : List.of(),
                successors);
    }

    /** The day on which the newest report came in; {@code null} if none did. */
    LocalDate lastReportedOn() {
        return lastReportedOn(reports);
    }

    LocalDate lastReportedOn(Integer part) {
        return lastReportedOn(reports.stream()
                .filter(report -> part.equals(report.key().part()))
                .toList());
    }

    private LocalDate lastReportedOn(Collection<Report> among) {
        return among.stream()
                .map(Report::recordedAt)
                .max(Comparator.<Instant>naturalOrder())
                .map(city::dayOf)
                .map(reported -> reported.isAfter(day) ? day : reported)
                .orElse(null);
    }

    /**
     * What is to be stored with the project.
     *
     * @param byHand the percent that somebody set; {@code null} if nobody did
     * @return {@code null} if there is nothing to say
     */
    ProjectProgress progress(BigDecimal byHand) {
        if (reports.isEmpty() && byHand == null) {
            return null;
        }
        Computation computed = computation();
        return new ProjectProgress(
                byHand == null ? computed.percent() : byHand,
                byHand != null,
                lastReportedOn(),
                deliveries(computed.deliverables()));
    }

    static List<Delivery> deliveries(Stream<DeliverableProgress> promises) {
        return promises.map(
                        promise -> new Delivery(promise.deliverable(), promise.delivered(), promise.complete(), false))
                .toList();
    }

    /** What can make it late, with the percent that is stored with the project. */
    Course course(Computation computed) {
        ProjectProgress stored = project.progress();
        List<Course.Stretch> parts = computed.parts().stream()
                .map(part -> new Course.Stretch(part.part(), part.years().to(), part.percent()))
                .toList();
        List<String> settled = new ArrayList<>();
        if (stored != null) {
            stored.deliveries().stream()
                    .filter(delivery -> delivery.complete() || delivery.waived())
                    .forEach(delivery -> settled.add(delivery.deliverable()));
        }
        List<Course.Promise> promises = computed.deliverables()
                .map(promise -> new Course.Promise(
                        promise.deliverable(), promise.due(), settled.contains(promise.deliverable())))
                .toList();
        return new Course(
                project.status(),
                project.statusSince(),
                project.definition().years(),
                project.startedOn(),
                stored == null ? NONE : stored.percent(),
                stored == null ? null : stored.lastReportedOn(),
                parts,
                promises);
    }
}
