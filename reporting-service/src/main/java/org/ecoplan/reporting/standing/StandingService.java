package org.ecoplan.reporting.standing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.reporting.completion.Portfolio;
import org.ecoplan.reporting.completion.Portfolios;
import org.ecoplan.reporting.compliance.ComplianceQuery;
import org.ecoplan.reporting.compliance.ComplianceService;
import org.ecoplan.reporting.compliance.JudgedIndicator;
import org.ecoplan.reporting.compliance.Question;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;

/** Brings the verdicts and the projects together, both as they are known now or as they were at a moment. */
@ApplicationScoped
class StandingService {

    private final AskedPlans plans;
    private final ComplianceService compliance;
    private final Portfolios portfolios;
    private final StandingConfig config;

    StandingService(AskedPlans plans, ComplianceService compliance, Portfolios portfolios, StandingConfig config) {
        this.plans = plans;
        this.compliance = compliance;
        this.portfolios = portfolios;
        this.config = config;
    }

    /**
     * What is not met or not measured, the farthest first.
     *
     * @throws ProblemException 404 for a plan that is unknown, or was at that moment; 400 for what the plan does not have
     */
    @Transactional
    List<Gap> gaps(String plan, ComplianceQuery query) {
        Question question = compliance.question(plan, query);
        return Gaps.of(question, compliance.judged(question), portfolios.of(asked(question)));
    }

    /** @throws ProblemException as for {@link #gaps}; 404 for a unit that is unknown, or was at that moment */
    @Transactional
    Scorecard scorecard(String plan, String unit, ComplianceQuery query) {
        Question question = compliance.question(plan, query);
        AskedPlan asked = asked(question);
        Portfolio all = portfolios.of(asked);
        String acting = all.directory().acting(unit);
        if (!all.knows(acting)) {
            throw ProblemException.notFound("unit", "unknown-unit", "no unit with this code is known", unit);
        }
        return new ScorecardBuilder(
                        question, asked.day(), acting, all, compliance.judged(question), before(question), config)
                .build();
    }

    private AskedPlan asked(Question question) {
        return plans.find(question.plan(), "asOf", question.asOf());
    }

    /** The verdicts for the year before, by number of the indicator; none where the plan does not have that year. */
    private Map<String, Verdict> before(Question question) {
        int before = question.year() - 1;
        return question.definition().measurableYears().contains(before)
                ? compliance.judged(question.in(before)).stream()
                        .collect(toMap(JudgedIndicator::number, JudgedIndicator::verdict))
                : Map.of();
    }
}
