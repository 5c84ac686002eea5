package org.ecoplan.indicator.requirement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.Faults;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.JsonFaults;
import org.ecoplan.kit.problem.ProblemException;

/** Rows as they were sent, each with everything that is wrong with it. */
class AssignRequirementsRows {

    /** Each row is a lock, and the database has room for some thousands. */
    static final int MOST = 1000;

    /** {@code row} is null if it cannot be read. */
    private record Line(AssignRequirementsRow row, Faults faults) {}

    private final List<Line> lines = new ArrayList<>();

    private AssignRequirementsRows() {}

    /** @throws ProblemException if there are no rows, or more than can be taken at once */
    static AssignRequirementsRows read(JsonNode body, ObjectReader reader) {
        String expected = "expected an array of 1 to " + MOST + " rows";
        Faults faults = new Faults();
        if (faults.check(body != null && !body.isNull(), "", "missing", expected, null) && !body.isArray()) {
            throw ProblemException.malformed(FieldError.inBody("", "wrong-type", expected, null));
        }
        faults.throwIfAny();
        faults.check(!body.isEmpty(), "", "missing", expected, null);
        faults.check(body.size() <= MOST, "", "too-many", expected, body.size());
        faults.throwIfAny();
        AssignRequirementsRows rows = new AssignRequirementsRows();
        body.forEach(row -> rows.lines.add(read(row, reader, new Faults())));
        return rows;
    }

    private static Line read(JsonNode row, ObjectReader reader, Faults faults) {
        try {
            AssignRequirementsRow read = reader.treeToValue(row, AssignRequirementsRow.class);
            faults.check(read != null, "", "missing", "a row cannot be null", null);
            return new Line(read, faults);
        } catch (JsonProcessingException e) {
            faults.add(JsonFaults.describe(e));
            return new Line(null, faults);
        }
    }

    /** Finds what the plan does not allow, and rows that are about the same. */
    void check(PlanDefinition plan) {
        Map<RequirementKey, Integer> first = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.row() == null) {
                continue;
            }
            line.row().check(plan, line.faults());
            if (line.row().subIndicator() != null && line.row().year() != null) {
                Integer other = first.putIfAbsent(line.row().key(plan), i);
                line.faults()
                        .check(
                                other == null,
                                "",
                                "twice",
                                "row " + other + " is about the same sub-indicator, year and region",
                                null);
            }
        }
    }

    /** The rows with which nothing is wrong. */
    List<AssignRequirementsRow> acceptable() {
        return lines.stream()
                .filter(line -> line.faults().isEmpty())
                .map(Line::row)
                .toList();
    }

    /** Finds corrections of something else than is known now. */
    void checkPreconditions(Function<AssignRequirementsRow, Requirement> known, Instant now) {
        for (Line line : lines) {
            if (line.faults().isEmpty()) {
                AssignRequirementsRow row = line.row();
                row.checkPrecondition(known.apply(row), row.toRequest().toAssignment(now), line.faults());
            }
        }
    }

    /** @throws ProblemException with every fault: 400 if a row cannot be read, else 422 */
    void throwIfAny() {
        Faults all = new Faults();
        for (int i = 0; i < lines.size(); i++) {
            all.addRow(i, lines.get(i).faults());
        }
        if (lines.stream().anyMatch(line -> line.row() == null)) {
            throw ProblemException.malformed(all.found());
        }
        all.throwIfAny();
    }
}
