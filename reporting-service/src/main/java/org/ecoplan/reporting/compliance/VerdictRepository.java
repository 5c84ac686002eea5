package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.YearSpan;

@ApplicationScoped
class VerdictRepository implements PanacheRepositoryBase<VerdictInForce, VerdictId> {

    List<VerdictInForce> of(Question question) {
        return list(
                "id.plan = ?1 and id.region = ?2 and id.basis = ?3 and id.year = ?4",
                question.plan(),
                question.region(),
                question.basis().name(),
                question.year());
    }

    Optional<VerdictInForce> of(Question question, String indicator) {
        return findByIdOptional(
                new VerdictId(question.plan(), question.region(), question.basis(), question.year(), indicator));
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

    /** The latest changes, oldest first. */
    List<VerdictChange> history(Question question, String indicator, int most) {
        List<VerdictChange> latestFirst = getEntityManager()
                .createQuery("""
                        from VerdictChange
                        where plan = :plan and region = :region and basis = :basis and year = :year
                            and indicator = :indicator
                        order by id desc""", VerdictChange.class)
                .setParameter("plan", question.plan())
                .setParameter("region", question.region())
                .setParameter("basis", question.basis().name())
                .setParameter("year", question.year())
                .setParameter("indicator", indicator)
                .setMaxResults(most)
                .getResultList();
        List<VerdictChange> oldestFirst = new ArrayList<>(latestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}
