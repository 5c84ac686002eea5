package org.ecoplan.indicator.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.kit.problem.ProblemException;

/** What the plans say, for everything that depends on it. */
@ApplicationScoped
public class Plans {

    private final PlanRepository repository;
    private final PlanEditionRepository editions;

    // Another instance may load a new edition at any time, so the revision is asked for and only the parsing is saved.
    private final Map<String, LoadedPlan> parsed = new ConcurrentHashMap<>();

    Plans(PlanRepository repository, PlanEditionRepository editions) {
        this.repository = repository;
        this.editions = editions;
    }

    /**
     * The newest revision of a plan.
     *
     * @throws ProblemException 404 if there is no such plan
     */
    @Transactional(dontRollbackOn = ProblemException.class)
    public LoadedPlan require(String code) {
        return newest(code, repository.revision(code).orElseThrow(() -> unknown(code)));
    }

    /** The edition in force of every plan. */
    @Transactional
    public List<LoadedPlan> all() {
        return repository.all().stream()
                .map(plan -> newest(plan.code(), plan.revision()))
                .toList();
    }

    /** The edition in force, whose revision is known already. */
    LoadedPlan newest(String code, long revision) {
        LoadedPlan known = parsed.get(code);
        if (known == null || known.revision() != revision) {
            known = editions.find(code, revision).orElseThrow().toLoaded();
            parsed.put(code, known);
        }
        return known;
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound("plan", "unknown-plan", "there is no plan with this code", code);
    }
}
