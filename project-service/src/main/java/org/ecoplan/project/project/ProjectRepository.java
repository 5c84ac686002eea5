package org.ecoplan.project.project;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.listing.Slice;
import org.ecoplan.kit.problem.ProblemException;

@ApplicationScoped
class ProjectRepository implements PanacheRepository<KeyProject> {

    private static final String KEY = "plan = ?1 and code = ?2";

    /** Of each project the newest of the states that were known. */
    private static final String KNOWN_THEN = """
            id in (select max(one.id) from ProjectRevision one
                   where one.plan = :plan and one.changedAt <= :asOf group by one.projectId)""";

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

    /** All projects of a plan by their codes; whoever wants to change one waits. */
    Map<String, KeyProject> lockAll(String plan) {
        return find("plan = ?1", Sort.by("id"), plan).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(KeyProject::code, Function.identity()));
    }

    /**
     * The projects of a slice that are what is asked for.
     *
     * @param asOf the moment whose knowledge is asked for; {@code null} for now
     */
    List<ProjectState> list(ProjectFilter filter, Instant asOf, Slice<ProjectState> slice) {
        Map<String, Object> parameters = new HashMap<>(Map.of("plan", filter.plan()));
        StringBuilder query = new StringBuilder("plan = :plan and ").append(slice.condition(parameters));
        Conditions conditions = new Conditions(query, parameters)
                .and("array_contains(takingPart, :unit)", "unit", filter.unit())
                .and("term = :term", "term", filter.term())
                .and("task = :task", "task", filter.task())
                .and("action = :action", "action", filter.action())
                .and("status = :status", "status", filter.status())
                .and(":year between yearFrom and yearTo", "year", filter.year())
                .and("locate(:q, words) > 0", "q", lowerCase(filter.q()));
        conditions.and(KNOWN_THEN, "asOf", asOf);
        query.append(" order by ").append(slice.orderBy());
        return states(asOf == null ? KeyProject.class : ProjectRevision.class, query, parameters, slice.limit());
    }

    private List<ProjectState> states(
            Class<? extends ProjectState> type, StringBuilder conditions, Map<String, Object> parameters, int limit) {
        TypedQuery<? extends ProjectState> query = getEntityManager()
                .createQuery("from " + type.getSimpleName() + " where " + conditions, type)
                .setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return List.copyOf(query.getResultList());
    }

    private static String lowerCase(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
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

    void persist(Transition transition) {
        getEntityManager().persist(transition);
    }

    /** What was asked for, and nothing for what was not. */
    private record Conditions(StringBuilder query, Map<String, Object> parameters) {

        Conditions and(String condition, String parameter, Object value) {
            if (value != null) {
                query.append(" and ").append(condition);
                parameters.put(parameter, value);
            }
            return this;
        }
    }
}
