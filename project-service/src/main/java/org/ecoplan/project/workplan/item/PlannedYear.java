package org.ecoplan.project.workplan.item;

import java.util.Optional;
import org.ecoplan.contracts.project.Project;

/** What the items of a year have to fit. */
public interface PlannedYear {

    int year();

    Optional<Project> project(String code);

    /** @return empty if the project has no such part */
    Optional<Scope> scope(Project project, Integer part);

    /** Whether the work plan of an earlier year has an item about this. */
    boolean wasPlanned(int earlier, ItemKey key);
}
