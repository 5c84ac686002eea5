package org.ecoplan.project.project;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class ProjectRepository implements PanacheRepository<KeyProject> {

    private static final String KEY = "plan = ?1 and code = ?2";

    /** Of each project the newest of the states that were known. */
    private static final String KNOWN_THEN = """
            from ProjectRevision
            where id in (select max(one.id) from ProjectRevision one
                         where one.plan = :plan and one.changedAt <= :asOf group by one.projectId)
            order by position""";

    /** @throws ProblemException 404 for an unknown project */
    KeyProject require(String plan, String code) {
        return known(code, find(KEY, plan, code));
    }

    /**
     * Whoever else wants to change it waits.
     *
     * @throws ProblemException 404 for an unknown project
     */
    KeyProject lock(String plan, String code) {
        return known(code, find(KEY, plan, code).withLock(LockModeType.PESSIMISTIC_WRITE));
    }

    private static KeyProject known(String code, PanacheQuery<KeyProject> query) {
        return query.firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound(
                        "code", "unknown-project", "the plan has no key project with this code", code));
    }

    /** All projects of a plan in its order. */
    List<KeyProject> all(String plan) {
        return list("plan = ?1", Sort.by("position"), plan);
    }

    /** Those that name one of these units or groups, in the plan's order. */
    List<KeyProject> naming(String plan, Set<String> units) {
        return list(
                "plan = ?1 and array_intersects(takingPart, ?2)",
                Sort.by("position"),
                plan,
                units.toArray(String[]::new));
    }

    /** All projects of a plan by their codes; whoever wants to change one waits. */
    Map<String, KeyProject> lockAll(String plan) {
        return find("plan = ?1", Sort.by("id"), plan).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(KeyProject::code, Function.identity()));
    }

    /**
     * All projects of a plan in its order, as they were known.
     *
     * @param asOf {@code null} for now
     */
    List<? extends ProjectState> all(String plan, Instant asOf) {
        return asOf == null
                ? all(plan)
                : getEntityManager()
                        .createQuery(KNOWN_THEN, ProjectRevision.class)
                        .setParameter("plan", plan)
                        .setParameter("asOf", asOf)
                        .getResultList();
    }

    List<Transition> transitions(KeyProject project) {
        return getEntityManager()
                .createQuery("from Transition where key.projectId = :id order by key.revision", Transition.class)
                .setParameter("id", project.id())
                .getResultList();
    }

    void persist(ProjectRevision revision) {
        getEntityManager().persist(revision);
    }

    /** Where the last step up to a day led each project of a plan that had taken one, by the project's id. */
    Map<Long, ProjectStatus> lastSteps(String plan, LocalDate day) {
        Map<Long, ProjectStatus> last = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select step.key.projectId, step.toStatus from Transition step, KeyProject project
                        where project.id = step.key.projectId and project.plan = :plan and step.happenedOn <= :day
                        order by step.key.revision""", Object[].class)
                .setParameter("plan", plan)
                .setParameter("day", day)
                .getResultList()
                .forEach(step -> last.put((Long) step[0], (ProjectStatus) step[1]));
        return last;
    }

    void persist(Transition transition) {
        getEntityManager().persist(transition);
    }
}
