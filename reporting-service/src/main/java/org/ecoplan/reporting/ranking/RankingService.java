package org.ecoplan.reporting.ranking;

import static java.util.stream.Collectors.partitioningBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.problem.ProblemException;
import org.ecoplan.kit.web.Query;
import org.ecoplan.reporting.compliance.RegionalVerdicts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.SubIndicatorVerdict;
import org.ecoplan.reporting.intake.AskedPlan;
import org.ecoplan.reporting.intake.AskedPlans;

/** Ranks the regions of a plan. The city comes first and has no place; who has nothing to be ranked by comes last. */
@ApplicationScoped
class RankingService {

    private final AskedPlans plans;
    private final RegionalVerdicts verdicts;

    RankingService(AskedPlans plans, RegionalVerdicts verdicts) {
        this.plans = plans;
        this.verdicts = verdicts;
    }

    /** One region with what was judged in it. */
    private record Judged(Region region, SubIndicatorVerdict verdict, BigDecimal score) {}

    List<RankedRegion> regions(String code, RankingQuery query) {
        AskedPlan plan = plans.find(code, query.asOf);
        Basis basis = basis(query);
        int year = plan.year(query.year);
        List<Indicator> indicators = plan.definition().indicators();
        Map<Boolean, List<RankedRegion>> byKind = plan.definition().regions().stream()
                .map(region -> RankedRegion.of(
                        region, plan.definition(), verdicts.of(plan, indicators, region.code(), basis, year)))
                .collect(partitioningBy(region -> isCity(region.region(), plan.definition())));
        Map<Boolean, List<RankedRegion>> districts =
                byKind.get(false).stream().collect(partitioningBy(RankedRegion::isJudged));
        return joined(
                byKind.get(true).stream(),
                Ranking.of(districts.get(true), RankedRegion.BEST_FIRST, RankedRegion::at).stream(),
                districts.get(false).stream());
    }

    /** @throws ProblemException 404 if the plan has no such sub-indicator */
    List<RankedValue> values(String code, String number, RankingQuery query) {
        AskedPlan plan = plans.find(code, query.asOf);
        Basis basis = basis(query);
        int year = plan.year(query.year);
        SubIndicator part = plan.definition()
                .subIndicator(number)
                .orElseThrow(() -> ProblemException.notFound(
                        "number", "unknown-sub-indicator", "the plan has no sub-indicator with this number", number));
        Indicator indicator = plan.definition().indicators().stream()
                .filter(one -> one.subIndicators().contains(part))
                .findFirst()
                .orElseThrow();
        Map<Boolean, List<Judged>> byKind = plan.definition().regions().stream()
                .map(region -> judged(region, part, verdict(plan, indicator, number, region, basis, year)))
                .collect(partitioningBy(judged -> isCity(judged.region().code(), plan.definition())));
        Map<Boolean, List<Judged>> districts =
                byKind.get(false).stream().collect(partitioningBy(judged -> judged.score() != null));
        return joined(
                byKind.get(true).stream().map(RankingService::unranked),
                Ranking.of(
                        districts.get(true),
                        Comparator.comparing(Judged::score).reversed(),
                        (judged, place) -> RankedValue.of(place, judged.region(), judged.verdict()))
                        .stream(),
                districts.get(false).stream().map(RankingService::unranked));
    }

    private SubIndicatorVerdict verdict(
            AskedPlan plan, Indicator indicator, String number, Region region, Basis basis, int year) {
        return verdicts.of(plan, List.of(indicator), region.code(), basis, year).stream()
                .flatMap(judged -> judged.subIndicators().stream())
                .filter(judged -> judged.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Judged judged(Region region, SubIndicator part, SubIndicatorVerdict verdict) {
        return new Judged(
                region,
                verdict,
                Optional.ofNullable(verdict.measured())
                        .flatMap(measured -> score(part, measured))
                        .orElse(null));
    }

    /** The more the better; empty for what is not of the kind that the plan asks for now. */
    private static Optional<BigDecimal> score(SubIndicator part, Measured measured) {
        if (part.isQuantity()) {
            return Optional.ofNullable(measured.value())
                    .map(value -> part.betterWhen() == Tendency.LOWER ? value.negate() : value);
        }
        return IntStream.range(0, part.stages().size())
                .filter(place -> part.stages().get(place).code().equals(measured.stage()))
                .mapToObj(BigDecimal::valueOf)
                .findFirst();
    }

    private static RankedValue unranked(Judged judged) {
        return RankedValue.of(null, judged.region(), judged.verdict());
    }

    private static Basis basis(RankingQuery query) {
        return Optional.ofNullable(Query.oneOf("basis", query.basis, Basis.class, Basis::code))
                .orElse(Basis.STANDARD);
    }

    private static boolean isCity(String region, PlanDefinition plan) {
        return region.equals(plan.region());
    }

    private static <T> List<T> joined(Stream<T> city, Stream<T> ranked, Stream<T> others) {
        return Stream.of(city, ranked, others).flatMap(some -> some).toList();
    }
}
