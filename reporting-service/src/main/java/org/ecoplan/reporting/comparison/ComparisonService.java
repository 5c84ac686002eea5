package org.ecoplan.reporting.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.sql.Sql;
import org.ecoplan.kit.web.Query;
import org.ecoplan.reporting.comparison.ComplianceComparison.Side;
import org.ecoplan.reporting.comparison.ComplianceComparison.Traced;
import org.ecoplan.reporting.compliance.ExplainedIndicator;
import org.ecoplan.reporting.compliance.JudgedPlan;
import org.ecoplan.reporting.compliance.PlanJudge;
import org.ecoplan.reporting.compliance.Question;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;
import org.ecoplan.reporting.intake.KnownChanges;
import org.ecoplan.reporting.intake.KnownMeasurement;
import org.ecoplan.reporting.intake.Told;

/** Compares how a plan stood at two moments. */
@ApplicationScoped
class ComparisonService {

    private final AskedPlans plans;
    private final PlanJudge judge;
    private final KnownChanges changes;
    private final Sql sql;
    private final Clock clock;

    ComparisonService(AskedPlans plans, PlanJudge judge, KnownChanges changes, Sql sql, Clock clock) {
        this.plans = plans;
        this.judge = judge;
        this.changes = changes;
        this.sql = sql;
        this.clock = clock;
    }

    /** One of the two moments. */
    private record Moment(AskedPlan plan, Question question) {

        static Moment of(AskedPlan plan, String region, Basis basis, int year) {
            check(
                    plan.definition().hasRegion(region),
                    "region",
                    "unknown-region",
                    "the plan as of " + plan.asOf() + " has no region with this code",
                    region);
            return new Moment(plan, new Question(plan.definition(), plan.asOf(), region, basis, year));
        }
    }

    /**
     * What changed.
     *
     * @throws ProblemException 400 for moments, years or a region that cannot be compared; 404 for a plan that is unknown,
     *     or was at the first moment
     */
    @Transactional
    ComplianceComparison compare(String plan, ComparisonQuery query) {
        // the events have to be those that lie between the two sides, whatever comes in meanwhile
        sql.readOneMoment();
        Instant from = AskedPlans.moment("from", query.from);
        check(from != null, "from", "missing", "this parameter is required", null);
        Instant to = Optional.ofNullable(AskedPlans.moment("to", query.to)).orElseGet(clock::instant);
        check(!from.isAfter(to), "from", "wrong-order", "the first moment cannot be after the second", query.from);
        AskedPlan before = plans.find(plan, "from", from);
        AskedPlan after = plans.find(plan, "to", to);
        String region = first(query.region, after.definition().region());
        Basis basis = first(Query.oneOf("basis", query.basis, Basis.class, Basis::code), Basis.STANDARD);
        int yearAfter = after.year(named(query.toYear, "toYear"), first(query.toYear, query.year));
        int yearBefore = before.year(
                named(query.fromYear, "fromYear"),
                first(first(query.fromYear, query.year), Integer.toString(yearAfter)));
        return compare(Moment.of(before, region, basis, yearBefore), Moment.of(after, region, basis, yearAfter));
    }

    private ComplianceComparison compare(Moment before, Moment after) {
        JudgedPlan was = judge.known(before.question());
        JudgedPlan is = judge.known(after.question());
        Map<String, ExplainedIndicator> former = was.byNumber();
        Map<String, ExplainedIndicator> present = is.byNumber();
        Lineage lineage = lineage(before.question(), after.question());
        Set<String> numbers = new LinkedHashSet<>(present.keySet());
        numbers.addAll(former.keySet());
        List<Traced> changed = numbers.stream()
                .flatMap(number -> ChangedIndicator.between(former.get(number), present.get(number)).stream())
                .map(change -> new Traced(change, lineage.of(change)))
                .toList();
        return ComplianceComparison.of(
                Side.of(before.plan().edition(), was), Side.of(after.plan().edition(), is), changed);
    }

    private Lineage lineage(Question before, Question after) {
        return new Lineage(
                new Lineage.Moment(before.definition(), judge.facts(before), before.year()),
                new Lineage.Moment(after.definition(), judge.facts(after), after.year()),
                after.region(),
                after.basis(),
                history(before, after));
    }

    private History history(Question before, Question after) {
        String plan = after.plan();
        Instant from = before.asOf();
        Instant to = after.asOf();
        List<String> parts = parts(before, after, part -> true);
        Map<String, List<Told<KnownMeasurement>>> measurements = new LinkedHashMap<>();
        measurements.put(after.region(), changes.measurements(plan, after.region(), parts, from, to));
        List<String> madeOfDistricts = parts(before, after, part -> part.fromRegions() != null);
        if (!madeOfDistricts.isEmpty()
                && after.region().equals(after.definition().region())) {
            Stream.of(before, after)
                    .flatMap(question -> question.definition().districts().stream())
                    .forEach(district -> measurements.computeIfAbsent(
                            district.code(), code -> changes.measurements(plan, code, madeOfDistricts, from, to)));
        }
        return new History(
                changes.editions(plan, from, to),
                measurements,
                changes.requirements(plan, after.region(), parts, from, to),
                changes.projects(plan, from, to));
    }

    private static List<String> parts(Question before, Question after, Predicate<SubIndicator> which) {
        return Stream.of(before, after)
                .flatMap(question -> question.definition().subIndicators())
                .filter(which)
                .map(SubIndicator::number)
                .distinct()
                .toList();
    }

    private static <T> T first(T said, T otherwise) {
        return said == null ? otherwise : said;
    }

    private static String named(String said, String parameter) {
        return said == null ? "year" : parameter;
    }

    private static void check(boolean holds, String parameter, String code, String message, String rejected) {
        if (!holds) {
            throw ProblemException.malformed(FieldError.inParameter(parameter, code, message, rejected));
        }
    }
}
