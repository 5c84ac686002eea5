package org.ecoplan.indicator.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.problem.ProblemException;

/** What the plans say, for everything that depends on it. */
@ApplicationScoped
public class Plans {

    private final PlanRepository repository;
    private final ObjectMapper json;

    // Another instance may load a new revision at any time, so the revision is asked for and only the parsing is saved.
    private final Map<String, LoadedPlan> parsed = new ConcurrentHashMap<>();

    Plans(PlanRepository repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /**
     * The newest revision of a plan.
     *
     * @throws ProblemException 404 if there is no such plan
     */
    @Transactional
    public LoadedPlan require(String code) {
        long revision = repository.revision(code).orElseThrow(() -> unknown(code));
        LoadedPlan known = parsed.get(code);
        if (known == null || known.revision() != revision) {
            Plan plan = repository.findByIdOptional(code).orElseThrow(() -> unknown(code));
            known = new LoadedPlan(plan.revision(), parse(plan.definition()));
            parsed.put(code, known);
        }
        return known;
    }

    private PlanDefinition parse(String definition) {
        try {
            return json.readValue(definition, PlanDefinition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored definition cannot be read", e);
        }
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound("plan", "unknown-plan", "there is no plan with this code", code);
    }
}
