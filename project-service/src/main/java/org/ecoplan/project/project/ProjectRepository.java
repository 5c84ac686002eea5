package org.ecoplan.project.project;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
     * As it was known at a moment.
     *
     * @throws ProblemException 404 for a project that was unknown then
     */
    ProjectState require(String plan, String code, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "from ProjectRevision where plan = :plan and code = :code and changedAt <= :asOf order by id desc",
                        ProjectRevision.class)
                .setParameter("plan", plan)
                .setParameter("code", code)
                .setParameter("asOf", asOf)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(code));
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
        return query.firstResultOptional().orElseThrow(() -> unknown(code));
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound("code", "unknown-project", "the plan has no key project with this code", code);
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

    /** Every state that a project ever had, oldest first. */
    List<ProjectRevision> revisions(KeyProject project) {
        return getEntityManager()
                .createQuery("from ProjectRevision where projectId = :project order by id", ProjectRevision.class)
                .setParameter("project", project.id())
                .getResultList();
    }

    LifeStory story(KeyProject project) {
        return stories(" = :of", project.id()).getOrDefault(project.id(), LifeStory.EMPTY);
    }

    /** By the projects' ids; without those that took no step. */
    Map<Long, LifeStory> stories(String plan) {
        return stories(" in (select id from KeyProject where plan = :of)", plan);
    }

    private Map<Long, LifeStory> stories(String projects, Object of) {
        Map<Long, List<Correction>> corrections = steps(Correction.class, projects, of, Correction::key);
        Map<Long, LifeStory> stories = new HashMap<>();
        steps(Transition.class, projects, of, Transition::key)
                .forEach((id, steps) -> stories.put(id, LifeStory.of(steps, corrections.getOrDefault(id, List.of()))));
        return stories;
    }

    private <T> Map<Long, List<T>> steps(Class<T> type, String projects, Object of, Function<T, Transition.Key> key) {
        return getEntityManager()
                .createQuery(
                        "from " + type.getSimpleName() + " where key.projectId" + projects + " order by key.revision",
                        type)
                .setParameter("of", of)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(one -> key.apply(one).projectId()));
    }

    void persist(ProjectRevision revision) {
        getEntityManager().persist(revision);
    }

    void persist(Transition transition) {
        getEntityManager().persist(transition);
    }

    void persist(Correction correction) {
        getEntityManager().persist(correction);
    }
}
