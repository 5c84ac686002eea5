package org.ecoplan.project.workplan;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Sql;

@ApplicationScoped
class WorkPlanRepository implements PanacheRepository<WorkPlan> {

    private static final String KEY = "plan = ?1 and year = ?2";

    private static final String BEGIN = """
            insert into work_plan (plan, year, revision, status, contents, amendments, changed_at)
            values (?, ?, 0, 'DRAFT', '{}', 0, ?) on conflict do nothing""";

    private static final String AS_OF = """
            from WorkPlanRevision state where plan = :plan and year = :year and changedAt <= :asOf
            order by revision desc limit 1""";

    private final EntityManager entities;
    private final Sql sql;

    WorkPlanRepository(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    /** All years of a plan, the first one first. */
    List<WorkPlan> all(String plan) {
        return list("plan = ?1", Sort.by("year"), plan);
    }

    Optional<WorkPlan> find(String plan, int year) {
        return find(KEY, plan, year).firstResultOptional();
    }

    /** @throws ProblemException 404 if the year has no work plan */
    WorkPlan require(String plan, int year) {
        return find(plan, year).orElseThrow(() -> unknown(year));
    }

    /**
     * The state that was known at a moment.
     *
     * @throws ProblemException 404 if the year had no work plan then
     */
    WorkPlanRevision require(String plan, int year, Instant asOf) {
        return entities.createQuery(AS_OF, WorkPlanRevision.class)
                .setParameter("plan", plan)
                .setParameter("year", year)
                .setParameter("asOf", asOf)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> unknown(year));
    }

    /**
     * A year's work plan; whoever else wants to change it waits.
     *
     * @throws ProblemException 404 if there is none
     */
    WorkPlan lock(String plan, int year) {
        return find(KEY, plan, year)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(year));
    }

    /** The same where there need not be one: the new one has revision 0, and is gone if nothing is stored. */
    WorkPlan lockOrBegin(String plan, int year, Instant now) {
        sql.update(BEGIN, plan, year, now);
        return lock(plan, year);
    }

    /** Keeps the state that a work plan has now. */
    void keep(WorkPlan changed) {
        entities.persist(new WorkPlanRevision(changed));
    }

    void persist(Amendment amendment) {
        entities.persist(amendment);
    }

    /** The oldest first. */
    List<Amendment> amendments(WorkPlan amended) {
        return entities.createQuery("from Amendment where workPlanId = :id order by number", Amendment.class)
                .setParameter("id", amended.id())
                .getResultList();
    }

    /** Stores what was found when it was closed. */
    void keep(WorkPlan closed, WorkPlanKeeping keeping) {
        entities.persist(new ClosedYear(closed, keeping));
    }

    /** What was found when it was closed; empty if it was not. */
    Optional<WorkPlanKeeping> kept(WorkPlan workPlan) {
        return Optional.ofNullable(entities.find(ClosedYear.class, workPlan.id()))
                .map(ClosedYear::keeping);
    }

    private static ProblemException unknown(int year) {
        return ProblemException.notFound("year", "unknown-work-plan", "there is no work plan for this year", year);
    }
}
