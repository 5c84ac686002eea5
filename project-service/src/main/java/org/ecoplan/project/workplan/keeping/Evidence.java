package org.ecoplan.project.workplan.keeping;

import java.time.LocalDate;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.project.workplan.item.ItemKey;

/** What is known of the projects on a day. */
public interface Evidence {

    /** The status that a project had at the end of the day. */
    ProjectStatus status(String project, LocalDate day);

    /** How far a project or part had come, by the reports of periods that had ended on that day. */
    Position position(ItemKey key, LocalDate day);
}
