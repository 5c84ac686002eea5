package org.ecoplan.project.workplan.item;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an item of a work plan is about; a year has one item about it.
 *
 * @param project code of a key project
 * @param part number of one of its parts; {@code null} for the project as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemKey(String project, Integer part) {

    /** Such as {@code near-2}, or {@code near-2/1} for a part, as people are told of it. */
    public String text() {
        return part == null ? project : project + "/" + part;
    }
}
