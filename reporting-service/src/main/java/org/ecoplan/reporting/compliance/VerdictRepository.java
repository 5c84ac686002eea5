package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.YearSpan;

@ApplicationScoped
class VerdictRepository implements PanacheRepositoryBase<VerdictInForce, VerdictId> {

    /** The verdicts in force on some indicators, by indicator. */
    Map<String, VerdictInForce> of(Question question, Collection<Indicator> indicators) {
        return find(
                        "id.plan = ?1 and id.region = ?2 and id.basis = ?3 and id.year = ?4 and id.indicator in ?5",
                        question.plan(),
                        question.region(),
                        question.basis().name(),
                        question.year(),
                        indicators.stream().map(Indicator::number).toList())
                .stream()
                .collect(toMap(verdict -> verdict.id().indicator(), Function.identity()));
    }

    /** The verdicts on some indicators of a region, on both bases, from a year on. */
    List<VerdictInForce> from(String plan, String region, Collection<String> indicators, int year) {
        return list(
                "id.plan = ?1 and id.region = ?2 and id.indicator in ?3 and id.year >= ?4",
                plan,
                region,
                indicators,
                year);
    }

    boolean hasRegion(String plan, String region) {
        return count("id.plan = ?1 and id.region = ?2", plan, region) > 0;
    }

    /** Verdicts on what a new edition of the plan does not have any more; their history stays. */
    void forgetOthers(String plan, Collection<String> regions, Collection<String> indicators, YearSpan years) {
        delete(
                "id.plan = ?1 and (id.region not in ?2 or id.indicator not in ?3 or id.year < ?4 or id.year > ?5)",
                plan,
                regions,
                indicators,
                years.from(),
                years.to());
    }

    void persist(VerdictChange change) {
        getEntityManager().persist(change);
    }

    /**
     * The revision of the last change of each verdict on some indicators of a region; those that never changed are not
     * in it. A verdict that was forgotten and is judged again goes on from there, or its events would pass for old.
     */
    Map<VerdictId, Long> lastTold(String plan, String region, Collection<String> indicators) {
        return getEntityManager()
                .createQuery("""
                        select basis, year, indicator, max(revision) from VerdictChange
                        where plan = :plan and region = :region and indicator in :indicators
                        group by basis, year, indicator""", Object[].class)
                .setParameter("plan", plan)
                .setParameter("region", region)
                .setParameter("indicators", indicators)
                .getResultStream()
                .collect(toMap(
                        row -> new VerdictId(
                                plan, region, Basis.valueOf((String) row[0]), (Integer) row[1], (String) row[2]),
                        row -> (Long) row[3]));
    }

    /** The last change of each verdict by the moment that is asked for, by indicator: what had been judged here by then. */
    Map<String, VerdictChange> lastChanges(Question question) {
        return getEntityManager()
                .createQuery("""
                        from VerdictChange changed
                        where plan = :plan and region = :region and basis = :basis and year = :year
                            and id = (select max(one.id) from VerdictChange one
                                where one.plan = changed.plan and one.region = changed.region
                                    and one.basis = changed.basis and one.year = changed.year
                                    and one.indicator = changed.indicator and one.changedAt <= :asOf)""", VerdictChange.class)
                .setParameter("plan", question.plan())
                .setParameter("region", question.region())
                .setParameter("basis", question.basis().name())
                .setParameter("year", question.year())
                .setParameter("asOf", question.asOf())
                .getResultStream()
                .collect(toMap(VerdictChange::indicator, Function.identity()));
    }

    /** The latest changes, by the moment that is asked for, oldest first. */
    List<VerdictChange> history(Question question, String indicator, int most) {
        List<VerdictChange> latestFirst = getEntityManager()
                .createQuery("""
                        from VerdictChange
                        where plan = :plan and region = :region and basis = :basis and year = :year
                            and indicator = :indicator and changedAt <= coalesce(:asOf, changedAt)
                        order by id desc""", VerdictChange.class)
                .setParameter("plan", question.plan())
                .setParameter("region", question.region())
                .setParameter("basis", question.basis().name())
                .setParameter("year", question.year())
                .setParameter("indicator", indicator)
                .setParameter("asOf", question.asOf())
                .setMaxResults(most)
                .getResultList();
        List<VerdictChange> oldestFirst = new ArrayList<>(latestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
