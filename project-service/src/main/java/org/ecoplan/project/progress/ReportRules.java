package org.ecoplan.project.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.project.unit.AnsweringUnit;
import org.ecoplan.project.unit.UnitDirectory;

/** What may be reported of one project. */
class ReportRules {

    private static final int FIRST_YEAR = 1900;
    private static final int MOST_EVIDENCE = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Project project;
    private final UnitDirectory units;
    private final LocalDate today;

    /** @param today in the city */
    ReportRules(Project project, UnitDirectory units, LocalDate today) {
        this.project = project;
        this.units = units;
        this.today = today;
    }

    /** Finds everything in a report that cannot be said of the project. */
    void check(ReportProgressRequest request, Faults faults) {
        checkPeriod(request, faults);
        if (checkPart(request.part(), faults)) {
            checkUnit(request, faults);
            checkDelivered(request, faults);
        } else {
            faults.present(request.unit(), "/unit");
        }
        checkPercent(request.percent(), faults);
        checkWords(request, faults);
        faults.check(
                !request.saysNothing(),
                "",
                "says-nothing",
                "a report says something: percent, delivered, text, issues or evidence",
                null);
    }

    private void checkPeriod(ReportProgressRequest request, Faults faults) {
        if (faults.present(request.period(), "/period")) {
            faults.check(
                    !request.period().start().isAfter(today),
                    "/period",
                    "in-the-future",
                    "nothing can be reported before its period has begun; today is " + today,
                    request.period());
            faults.check(
                    request.period().year() >= FIRST_YEAR,
                    "/period",
                    "out-of-bounds",
                    "not before " + FIRST_YEAR,
                    request.period());
        }
    }

    private boolean checkPart(Integer number, Faults faults) {
        return number == null
                || faults.check(
                        part(number) != null,
                        "/part",
                        "unknown-part",
                        project.parts().isEmpty()
                                ? "this project has no parts"
                                : "the parts of this project are " + joined(project.parts().stream(), Part::number),
                        number);
    }

    private Part part(Integer number) {
        return project.parts().stream()
                .filter(part -> part.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    private void checkUnit(ReportProgressRequest request, Faults faults) {
        if (faults.present(request.unit(), "/unit")) {
            Set<String> answering = answering(request);
            faults.check(
                    answering.contains(request.unit()),
                    "/unit",
                    "not-responsible",
                    "this unit does not answer for it; those that do are " + String.join(", ", answering),
                    request.unit());
        }
    }

    /** Who answers for it today, and who did when the period ended. */
    private Set<String> answering(ReportProgressRequest request) {
        Stream<LocalDate> days = request.period() == null
                ? Stream.of(today)
                : Stream.of(today, request.period().end());
        return days.flatMap(day -> answering(part(request.part()), day).stream())
                .map(AnsweringUnit::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<AnsweringUnit> answering(Part part, LocalDate day) {
        return part == null ? units.answering(project, day) : units.answering(project, part, day);
    }

    private void checkDelivered(ReportProgressRequest request, Faults faults) {
        Part part = part(request.part());
        List<Deliverable> promises = part == null ? project.deliverables() : part.deliverables();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.delivered().size(); i++) {
            DeliveredQuantity delivered = request.delivered().get(i);
            String at = "/delivered/" + i;
            if (faults.present(delivered.deliverable(), at + "/deliverable")) {
                checkPromised(delivered.deliverable(), promises, at + "/deliverable", faults);
                faults.check(
                        seen.add(delivered.deliverable()),
                        at + "/deliverable",
                        "twice",
                        "it is in this list already",
                        delivered.deliverable());
            }
            if (faults.present(delivered.quantity(), at + "/quantity")) {
                faults.check(
                        delivered.quantity().signum() >= 0,
                        at + "/quantity",
                        "out-of-bounds",
                        "a quantity cannot be less than 0",
                        delivered.quantity());
            }
        }
    }

    private void checkPromised(String code, List<Deliverable> promises, String at, Faults faults) {
        if (promises.stream().noneMatch(promise -> promise.code().equals(code))) {
            faults.add(
                    at,
                    "unknown-deliverable",
                    "nothing with this code is promised here; " + choice(code, promises),
                    code);
        }
    }

    private String choice(String code, List<Deliverable> promises) {
        return project.parts().stream()
                .filter(part -> part.deliverables().stream()
                        .anyMatch(promise -> promise.code().equals(code)))
                .map(part -> "it is of part " + part.number() + " and reported there")
                .findFirst()
                .orElseGet(() -> promises.isEmpty()
                        ? "no deliverable is"
                        : "there are " + joined(promises.stream(), Deliverable::code));
    }

    private static void checkPercent(BigDecimal percent, Faults faults) {
        if (percent != null) {
            faults.check(
                    percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0,
                    "/percent",
                    "out-of-bounds",
                    "expected a percent from 0 to 100",
                    percent);
        }
    }

    private static void checkWords(ReportProgressRequest request, Faults faults) {
        faults.readable(request.text(), "/text");
        faults.readable(request.issues(), "/issues");
        faults.readable(request.recordedBy(), "/recordedBy");
        faults.readable(request.reason(), "/reason");
        faults.check(
                request.evidence().size() <= MOST_EVIDENCE,
                "/evidence",
                "too-many",
                "at most " + MOST_EVIDENCE + " pieces of evidence",
                request.evidence().size());
        for (int i = 0; i < request.evidence().size(); i++) {
            request.evidence().get(i).check("/evidence/" + i, faults);
        }
    }

    private static <T> String joined(Stream<T> things, Function<T, Object> name) {
        return things.map(name).map(Object::toString).collect(Collectors.joining(", "));
    }
}
