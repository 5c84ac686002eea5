package org.ecoplan.project.project;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Deliverable;
import org.ecoplan.contracts.project.Part;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FileRules;
import org.ecoplan.project.unit.UnitList;

/** Checks that one key project is complete and that its parts fit into it. */
class ProjectValidator {

    private static final YearSpan CALENDAR = new YearSpan(1900, 2999);

    private final Set<String> tasks;
    private final UnitList units;
    private final FileRules rules;
    private final Faults faults;

    ProjectValidator(Set<String> tasks, UnitList units, FileRules rules) {
        this.tasks = tasks;
        this.units = units;
        this.rules = rules;
        this.faults = rules.faults();
    }

    void check(Project project, String at) {
        checkNumber(project, at);
        rules.reference(project.task(), tasks, at + "/task", "task");
        rules.text(project.name(), at + "/name");
        rules.text(project.content(), at + "/content");
        checkYears(project.years(), at + "/years");
        checkUnits(project.units(), project.relevant(), at);
        Set<String> deliverables = new HashSet<>();
        checkDeliverables(project.deliverables(), at + "/deliverables", deliverables);
        checkServes(project.serves(), at + "/serves");
        if (project.servesBecause() != null) {
            rules.text(project.servesBecause(), at + "/servesBecause");
        }
        checkParts(project, at + "/parts", deliverables);
    }

    private void checkNumber(Project project, String at) {
        boolean complete = faults.present(project.number(), at + "/number");
        complete &= faults.present(project.term(), at + "/term");
        if (complete && project.code() != null) {
            String expected = project.term().name().toLowerCase(Locale.ROOT) + "-" + project.number();
            faults.check(
                    expected.equals(project.code()),
                    at + "/code",
                    "wrong-code",
                    "a project's code is its term and its number in the annex: " + expected,
                    project.code());
        }
        checkPositive(project.number(), at + "/number");
    }

    private void checkPositive(Integer number, String at) {
        if (number != null) {
            faults.check(number >= 1, at, "out-of-bounds", "the first number is 1", number);
        }
    }

    private boolean checkYears(YearSpan years, String at) {
        return faults.present(years, at)
                && checkYear(years.from(), at + "/from")
                        & checkYear(years.to(), at + "/to")
                        & faults.check(
                                years.from() <= years.to(),
                                at,
                                "wrong-order",
                                "the last year cannot be before the first",
                                years.from() + "-" + years.to());
    }

    private boolean checkYear(int year, String at) {
        return faults.check(
                CALENDAR.contains(year),
                at,
                "out-of-bounds",
                "expected a year from " + CALENDAR.from() + " to " + CALENDAR.to(),
                year);
    }

    private void checkUnits(List<String> responsible, List<String> relevant, String at) {
        faults.check(!responsible.isEmpty(), at + "/units", "missing", "at least the unit that leads", null);
        rules.references(responsible, units.codes(), at + "/units", "unit");
        rules.references(relevant, units.codes(), at + "/relevant", "unit");
        units.noGroups(relevant, at + "/relevant", rules);
        faults.check(
                relevant.isEmpty() || responsible.stream().anyMatch(units::isOpenGroup),
                at + "/relevant",
                "without-group",
                "this says whom a group without members stands for, and there is no such group among the units",
                null);
    }

    // A deliverable may be due outside the project's years: far-4 promises for 2020 and begins in 2021.
    private void checkDeliverables(List<Deliverable> deliverables, String at, Set<String> codes) {
        for (int i = 0; i < deliverables.size(); i++) {
            Deliverable deliverable = deliverables.get(i);
            String here = at + "/" + i;
            if (rules.code(deliverable.code(), here + "/code")) {
                faults.check(
                        codes.add(deliverable.code()),
                        here + "/code",
                        "twice",
                        "another deliverable of the project has it already",
                        deliverable.code());
            }
            rules.text(deliverable.what(), here + "/what");
            rules.text(deliverable.unit(), here + "/unit");
            if (faults.present(deliverable.quantity(), here + "/quantity")) {
                BigDecimal quantity = deliverable.quantity();
                faults.check(
                        quantity.signum() >= 0,
                        here + "/quantity",
                        "out-of-bounds",
                        "a quantity cannot be less than 0",
                        quantity);
            }
            if (faults.present(deliverable.due(), here + "/due")) {
                checkYear(deliverable.due(), here + "/due");
            }
        }
    }

    private void checkServes(List<String> numbers, String at) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            faults.check(
                    number.matches("[1-9]\\d{0,3}"),
                    at + "/" + i,
                    "wrong-format",
                    "an indicator's number is a whole number as a text",
                    number);
            faults.check(seen.add(number), at + "/" + i, "twice", "it is in this list already", number);
        }
    }

    private void checkParts(Project project, String at, Set<String> deliverables) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < project.parts().size(); i++) {
            Part part = project.parts().get(i);
            String here = at + "/" + i;
            if (faults.present(part.number(), here + "/number")) {
                checkPositive(part.number(), here + "/number");
                faults.check(
                        numbers.add(part.number()),
                        here + "/number",
                        "twice",
                        "another part has this number",
                        part.number());
            }
            rules.text(part.content(), here + "/content");
            checkPartYears(part.years(), project.years(), here + "/years");
            checkUnits(part.units(), part.relevant(), here);
            checkDeliverables(part.deliverables(), here + "/deliverables", deliverables);
        }
    }

    private void checkPartYears(YearSpan years, YearSpan whole, String at) {
        if (checkYears(years, at) && whole != null) {
            faults.check(
                    whole.from() <= years.from() && years.to() <= whole.to(),
                    at,
                    "outside-project",
                    "a part's years are inside its project's, " + whole.from() + "-" + whole.to(),
                    years.from() + "-" + years.to());
        }
    }
}
