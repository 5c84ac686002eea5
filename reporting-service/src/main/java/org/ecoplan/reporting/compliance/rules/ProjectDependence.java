package org.ecoplan.reporting.compliance.rules;

import org.ecoplan.contracts.Criterion;

/** Whether a criterion asks for the completion of key projects anywhere in it. */
final class ProjectDependence {
    private ProjectDependence() {}

    static boolean of(Criterion criterion) {
        if (criterion instanceof Criterion.AllOf all) {
            return all.criteria().stream().anyMatch(ProjectDependence::of);
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return any.criteria().stream().anyMatch(ProjectDependence::of);
        }
        if (criterion instanceof Criterion.MeetsRequirement requirement) {
            return requirement.ifUnassigned() != null && of(requirement.ifUnassigned());
        }
        return criterion instanceof Criterion.ProjectCompletionAtLeast;
    }
}
