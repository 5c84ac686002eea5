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
