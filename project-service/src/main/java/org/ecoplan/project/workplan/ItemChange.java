package org.ecoplan.project.workplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.ecoplan.project.workplan.item.WorkItem;

/**
 * What an amendment changed of one item.
 *
 * @param part number of the part; absent for the project as a whole
 * @param before absent where there was none
 * @param after absent where it was taken out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemChange(String project, Integer part, WorkItem before, WorkItem after) {}
