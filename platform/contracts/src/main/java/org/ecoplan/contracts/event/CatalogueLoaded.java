package org.ecoplan.contracts.event;

import java.util.List;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.ProjectTask;

/**
 * A plan's project file was loaded, or loaded again with changes. Its projects and units are told one by one; this is
 * what groups them, in the file's order.
 */
public record CatalogueLoaded(String plan, long revision, List<Action> actions, List<ProjectTask> tasks)
        implements EventData {

    public CatalogueLoaded {
        actions = Absent.asEmpty(actions);
        tasks = Absent.asEmpty(tasks);
    }

    @Override
    public String key() {
        return plan;
    }

    @Override
    public String partitionKey() {
        return plan;
    }
}
