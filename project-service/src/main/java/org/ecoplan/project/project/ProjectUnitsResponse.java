package org.ecoplan.project.project;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.project.unit.AnsweringUnit;
import org.ecoplan.project.unit.UnitDirectory;

/**
 * The single units that answer for a project today: groups resolved, successors in the place of units that ended.
 *
 * @param parts the same for each of its parts
 */
public record ProjectUnitsResponse(List<AnsweringUnit> units, List<PartUnits> parts) {

    /** The single units that answer for a part. */
    public record PartUnits(Integer number, List<AnsweringUnit> units) {}

    static ProjectUnitsResponse of(Project project, UnitDirectory directory, LocalDate day) {
        return new ProjectUnitsResponse(
                directory.answering(project, day),
                project.parts().stream()
                        .map(part -> new PartUnits(part.number(), directory.answering(project, part, day)))
                        .toList());
    }
}
