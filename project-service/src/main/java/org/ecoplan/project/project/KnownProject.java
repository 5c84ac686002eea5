package org.ecoplan.project.project;

/**
 * A key project as it is, or was known at some moment.
 *
 * @param position its place in the plan's own order
 * @param action code of the action that its task belongs to
 */
public record KnownProject(ProjectResponse project, long position, String action) {

    public String code() {
        return project.definition().code();
    }
}
