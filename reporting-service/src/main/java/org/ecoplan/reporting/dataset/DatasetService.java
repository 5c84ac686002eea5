package org.ecoplan.reporting.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.FieldError;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.reporting.compliance.RegionalVerdicts;
import org.ecoplan.reporting.compliance.rules.IndicatorVerdict;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;

/** Finds what is wanted of the cube and reads it, one region, basis and year after another. */
@ApplicationScoped
class DatasetService {

    private final AskedPlans plans;
    private final RegionalVerdicts verdicts;

    DatasetService(AskedPlans plans, RegionalVerdicts verdicts) {
        this.plans = plans;
        this.verdicts = verdicts;
    }

    /** Takes one observation after another. */
    @FunctionalInterface
    interface Sink {
        void accept(Observation observation) throws IOException;
    }

    /** @throws ProblemException 404 for an unknown plan; 400 for anything that the plan does not have */
    Cube cube(String code, DatasetQuery query) {
        AskedPlan plan = plans.find(code, query.asOf);
        PlanDefinition definition = plan.definition();
        Set<String> numbers = numbers(definition, query.indicator);
        return new Cube(
                plan,
                regions(definition, query.region),
                bases(query.basis),
                years(plan, query),
                definition.indicators().stream()
                        .filter(indicator ->
                                indicator.subIndicators().stream().anyMatch(part -> numbers.contains(part.number())))
                        .toList(),
                definition
                        .subIndicators()
                        .filter(part -> numbers.contains(part.number()))
                        .toList());
    }

    /** Hands over the observations in the cube's order; each region, basis and year is as of when it was read. */
    void read(Cube cube, Sink sink) throws IOException {
        for (Region region : cube.regions()) {
            for (Basis basis : cube.bases()) {
                for (int year : cube.years()) {
                    read(cube, region, basis, year, sink);
                }
            }
        }
    }

    private void read(Cube cube, Region region, Basis basis, int year, Sink sink) throws IOException {
        Map<String, SubIndicatorVerdict> judged = new HashMap<>();
        for (IndicatorVerdict verdict : verdicts.of(cube.plan(), cube.indicators(), region.code(), basis, year)) {
            verdict.subIndicators().forEach(part -> judged.put(part.number(), part));
        }
        for (SubIndicator part : cube.subIndicators()) {
            sink.accept(new Observation(region, basis, year, part, judged.get(part.number())));
        }
    }

    private static List<Region> regions(PlanDefinition plan, String asked) {
        if (asked == null) {
            return plan.regions();
        }
        Set<String> codes = listed(asked);
        codes.stream().filter(code -> !plan.hasRegion(code)).findFirst().ifPresent(code -> {
            throw unknown("region", "unknown-region", "the plan has no region with this code", code);
        });
        return plan.regions().stream()
                .filter(region -> codes.contains(region.code()))
                .toList();
    }

    private static Set<String> numbers(PlanDefinition plan, String asked) {
        Set<String> numbers = new LinkedHashSet<>();
        if (asked == null) {
            plan.subIndicators().map(SubIndicator::number).forEach(numbers::add);
            return numbers;
        }
        for (String number : listed(asked)) {
            List<String> found = plan
                    .indicator(number)
                    .map(Indicator::subIndicators)
                    .orElseGet(() -> plan.subIndicator(number).stream().toList())
                    .stream()
                    .map(SubIndicator::number)
                    .toList();
            if (found.isEmpty()) {
                throw unknown(
                        "indicator",
                        "unknown-indicator",
                        "the plan has no indicator or sub-indicator with this number",
                        number);
            }
            numbers.addAll(found);
        }
        return numbers;
    }

    private static List<Basis> bases(String asked) {
        Basis basis = Query.oneOf("basis", asked, Basis.class, Basis::code);
        return basis == null ? List.of(Basis.values()) : List.of(basis);
    }

    private static List<Integer> years(AskedPlan plan, DatasetQuery query) {
        int first = plan.definition().measurableYears().from();
        int last = plan.definition().measurableYears().to();
        if (query.year != null) {
            if (query.from != null || query.to != null) {
                throw unknown("year", "not-together", "either one year, or the years from one to another", query.year);
            }
            return List.of(plan.year(query.year));
        }
        int from = query.from == null ? first : Query.wholeNumber("from", query.from, first, last);
        int to = query.to == null ? Math.max(from, plan.year(null)) : Query.wholeNumber("to", query.to, from, last);
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static Set<String> listed(String texts) {
        return new LinkedHashSet<>(Arrays.asList(texts.split(",", -1)));
    }

    private static ProblemException unknown(String parameter, String code, String message, String rejected) {
        return ProblemException.malformed(FieldError.inParameter(parameter, code, message, rejected));
    }
}
