package org.ecoplan.project.project;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kit.listing.Slice;

@ApplicationScoped
class ProjectRepository implements PanacheRepository<KeyProject> {

    private static final String KEY = "plan = ?1 and code = ?2";

    Optional<KeyProject> find(String plan, String code) {
        return find(KEY, plan, code).firstResultOptional();
    }

    Optional<KeyProject> lock(String plan, String code) {
        return find(KEY, plan, code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** All projects of a plan by their codes; whoever wants to change one waits. */
    Map<String, KeyProject> lockAll(String plan) {
        return find("plan = ?1", Sort.by("id"), plan).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .collect(Collectors.toMap(KeyProject::code, Function.identity()));
    }

    /**
     * The projects of a slice that are what is asked for.
     *
     * @param unitNames under which a plan names the unit that is asked for; {@code null} for any unit
     */
    List<KeyProject> list(ProjectFilter filter, Collection<String> unitNames, Slice<KeyProject> slice) {
        Map<String, Object> parameters = new HashMap<>(Map.of("plan", filter.plan()));
        StringBuilder query = new StringBuilder("plan = :plan and ").append(slice.condition(parameters));
        new Conditions(query, parameters)
                .and("array_intersects(takingPart, :units)", "units", array(unitNames))
                .and("term = :term", "term", filter.term())
                .and("task = :task", "task", filter.task())
                .and("action = :action", "action", filter.action())
                .and("status = :status", "status", filter.status())
                .and(":year between yearFrom and yearTo", "year", filter.year())
                .and("locate(:q, words) > 0", "q", lowerCase(filter.q()));
        return find(query.append(" order by ").append(slice.orderBy()).toString(), parameters)
                .page(0, slice.limit())
                .list();
    }

    // a collection would be taken for a list of values
    private static String[] array(Collection<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
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
