package org.ecoplan.reporting.simulation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.kit.web.Query;
import org.ecoplan.reporting.compliance.DistrictValues;
import org.ecoplan.reporting.compliance.PlanJudge;
import org.ecoplan.reporting.compliance.Question;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;
import org.ecoplan.reporting.intake.KnownProject;
import org.ecoplan.reporting.intake.KnownThings;
import org.ecoplan.reporting.simulation.SimulationResponse.Supposed;
import org.ecoplan.reporting.simulation.SimulationResponse.SupposedOutcome;

/** Says what would be if something were otherwise. */
@ApplicationScoped
class SimulationService {

    private final AskedPlans plans;
    private final KnownThings known;
    private final PlanJudge judge;
    private final Sql sql;

    SimulationService(AskedPlans plans, KnownThings known, PlanJudge judge, Sql sql) {
        this.plans = plans;
        this.known = known;
        this.judge = judge;
        this.sql = sql;
    }

    /**
     * Judges what is known, and what is supposed.
     *
     * @throws ProblemException 404 for a plan that is unknown, or was at the moment that is asked for; 400 for a year or
     *     a region that is not the plan's; 422 for suppositions that it does not allow
     */
    @Transactional
    SimulationResponse simulate(String plan, SimulationQuery query, SimulationBody body) {
        sql.readOneMoment();
        AskedPlan asked = plans.find(plan, query.asOf);
        Basis basis = Optional.ofNullable(Query.oneOf("basis", query.basis, Basis.class, Basis::code))
                .orElse(Basis.STANDARD);
        int firstYear = asked.year(query.year);
        int lastYear = lastYear(asked, firstYear, query.toYear);
        requireRegion(asked.definition(), query.region);
        List<KnownProject> projects = known.projects(plan, asked.asOf());
        new SuppositionRules(asked.definition(), projects).check(body);
        Supposition supposition = new Supposition(asked.definition(), body.toRequest());
        List<SupposedOutcome> outcomes = new ArrayList<>();
        for (String region : query.region == null ? supposition.regions() : List.of(query.region)) {
            Question first = new Question(asked.definition(), asked.asOf(), region, basis, firstYear);
            Facts facts = judge.facts(first);
            Facts supposed = supposed(supposition, first, projects);
            for (int year = firstYear; year <= lastYear; year++) {
                Question question = first.in(year);
                outcomes.add(SupposedOutcome.of(judge.supposing(facts, question), judge.supposing(supposed, question)));
            }
        }
        return new SimulationResponse(plan, basis, asked.asOf(), Supposed.of(body.toRequest()), outcomes);
    }

    private Facts supposed(Supposition supposition, Question question, List<KnownProject> projects) {
        PlanDefinition plan = question.definition();
        Facts own = supposition.over(judge.reported(question), question.region(), projects);
        if (!question.region().equals(plan.region())
                || plan.subIndicators().allMatch(part -> part.fromRegions() == null)) {
            return own;
        }
        Map<String, Facts> ofDistricts = plan.districts().stream()
                .map(Region::code)
                .collect(toMap(
                        identity(),
                        district -> supposition.over(judge.reported(question.of(district)), district, projects)));
        return DistrictValues.combined(own, plan, ofDistricts);
    }

    private static int lastYear(AskedPlan asked, int firstYear, String toYear) {
        return toYear == null
                ? firstYear
                : Query.wholeNumber(
                        "toYear",
                        toYear,
                        firstYear,
                        asked.definition().measurableYears().to());
    }

    private static void requireRegion(PlanDefinition plan, String region) {
        if (region != null && !plan.hasRegion(region)) {
            throw ProblemException.malformed(FieldError.inParameter(
                    "region", "unknown-region", "the plan has no region with this code", region));
        }
    }
}
