package org.ecoplan.project.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class CatalogueRepository implements PanacheRepositoryBase<Catalogue, String> {

    /** @throws ProblemException 404 if no project file has been loaded for this plan */
    void requireLoaded(String plan) {
        if (count("plan", plan) == 0) {
            throw unknown(plan);
        }
    }

    /** @throws ProblemException 404 if no project file has been loaded for this plan */
    Catalogue require(String plan) {
        requireLoaded(plan);
        return findById(plan);
    }

    private static ProblemException unknown(String plan) {
        return ProblemException.notFound(
                "plan", "unknown-plan", "no project file has been loaded for a plan with this code", plan);
    }
}
