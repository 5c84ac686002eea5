package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.indicator;
import static org.ecoplan.reporting.compliance.rules.Sample.plan;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.project.ProjectStatus;

/** What holds for all criteria and all facts. */
class LawsTest {

    private static final SubIndicator SUB_INDICATOR = quantity(Tendency.HIGHER, "50");

    @Property
    void aBetterValueNeverLosesWhatAWorseOneMet(
            @ForAll("monotoneCriteria") Criterion criterion,
            @ForAll("values") BigDecimal worse,
            @ForAll("values") BigDecimal better,
            @ForAll("values") BigDecimal required) {
        // Given
        BigDecimal low = worse.min(better);
        BigDecimal high = worse.max(better);

        // When
        Verdict ofLow = judge(criterion, 2018, measuredIn2018(low, required));
        Verdict ofHigh = judge(criterion, 2018, measuredIn2018(high, required));

        // Then
        assertThat(ofLow == Verdict.MET && ofHigh == Verdict.NOT_MET).isFalse();
    }

    @Property
    void theOrderOfTheFactsDoesNotMatter(
            @ForAll("criteria") Criterion criterion,
            @ForAll("facts") Facts facts,
            @ForAll @IntRange(min = 2015, max = 2030) int year,
            @ForAll Random random) {
        // Given
        Facts shuffled = new Facts(
                Map.of("1", shuffled(facts.measurements().get("1"), random)),
                Map.of("1", shuffled(facts.requirements().get("1"), random)),
                shuffled(List.copyOf(facts.projects()), random));

        // When
        SubIndicatorVerdict judged = rules(year, facts).judge(criterion);

        // Then
        assertThat(rules(year, shuffled).judge(criterion)).isEqualTo(judged);
    }

    @Property
    void whatIsOfLaterYearsNeverChangesAnEarlierOne(
            @ForAll("criteria") Criterion criterion,
            @ForAll("facts") Facts facts,
            @ForAll @IntRange(min = 2015, max = 2030) int year) {
        // Given
        Facts upToTheYear = new Facts(
                Map.of(
                        "1",
                        facts.measurements().get("1").stream()
                                .filter(measured -> measured.period().year() <= year)
                                .toList()),
                Map.of(
                        "1",
                        facts.requirements().get("1").stream()
                                .filter(assigned -> assigned.year() <= year)
                                .toList()),
                facts.projects().stream()
                        .filter(project -> project.dueYear() <= year)
                        .toList());

        // When
        SubIndicatorVerdict judged = rules(year, upToTheYear).judge(criterion);

        // Then
        assertThat(rules(year, facts).judge(criterion)).isEqualTo(judged);
    }

    @Property
    void everyVerdictHasAReasonAndThePartsThatLeadToIt(
            @ForAll("criteria") Criterion criterion,
            @ForAll("facts") Facts facts,
            @ForAll @IntRange(min = 2015, max = 2030) int year) {
        SubIndicatorVerdict judged = rules(year, facts).judge(criterion);

        assertThat(judged.decisiveReasons()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(judged.finding().outcome().toVerdict()).isEqualTo(judged.verdict());
        assertThat(judged.measured() != null || judged.verdict() == Verdict.NOT_MEASURED)
                .isTrue();
    }

    @Property
    void allAndAnyAreEachOthersMirror(@ForAll @Size(max = 5) List<Outcome> outcomes) {
        assertThat(negated(Outcome.all(outcomes)))
                .isEqualTo(Outcome.any(outcomes.stream().map(LawsTest::negated).toList()));
        assertThat(negated(Outcome.any(outcomes)))
                .isEqualTo(Outcome.all(outcomes.stream().map(LawsTest::negated).toList()));
    }

    @Property
    void oneMorePartMakesAllOfThemNoBetterAndAnyOfThemNoWorse(
            @ForAll @Size(min = 1, max = 5) List<Outcome> outcomes, @ForAll Outcome another) {
        // Given
        List<Outcome> more = new ArrayList<>(outcomes);
        more.add(another);

        // Then
        assertThat(Outcome.all(outcomes) != Outcome.NOT_MET || Outcome.all(more) == Outcome.NOT_MET)
                .isTrue();
        assertThat(Outcome.any(outcomes) != Outcome.MET || Outcome.any(more) == Outcome.MET)
                .isTrue();
    }

    @Property
    void anIndicatorIsAsGoodAsItsWorstPart(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -1, max = 9) Integer> values) {
        // Given
        Indicator indicator = indicator(Stream.iterate(1, i -> i <= values.size(), i -> i + 1)
                .map(i -> quantity("1." + i, "{type: at-least, value: 5}"))
                .toArray(SubIndicator[]::new));
        Facts facts = Sample.ofParts(values.stream()
                .map(value -> value < 0 ? null : Sample.value("2018", value.toString()))
                .toArray(Measured[]::new));

        // When
        IndicatorVerdict judged = new PlanRules(plan(indicator)).judge(indicator, Basis.STANDARD, 2018, facts);

        // Then
        assertThat(judged.verdict())
                .isEqualTo(judged.subIndicators().stream()
                        .map(SubIndicatorVerdict::verdict)
                        .max(Comparator.comparingInt(
                                List.of(Verdict.MET, Verdict.NOT_MEASURED, Verdict.NOT_MET)::indexOf))
                        .orElseThrow());
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(100))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Criterion> monotoneCriteria() {
        return Arbitraries.oneOf(
                values().map(Criterion.AtLeast::new),
                Arbitraries.of(new Criterion.MeetsRequirement(null), new Criterion.NotBelowBaseline()),
                Arbitraries.of(new Criterion.AllOf(
                        List.of(new Criterion.MeetsRequirement(null), new Criterion.NotBelowBaseline()))));
    }

    @Provide
    Arbitrary<Criterion> criteria() {
        Arbitrary<Criterion> simple = Arbitraries.oneOf(
                values().map(Criterion.AtLeast::new),
                values().map(Criterion.AtMost::new),
                Arbitraries.integers().between(1, 31).map(rank -> new Criterion.RankWithin(rank, rank % 2 == 0)),
                Arbitraries.integers().between(0, 12).map(Criterion.YearsInForceAtLeast::new),
                values().map(Criterion.ProjectCompletionAtLeast::new),
                Arbitraries.of(
                        new Criterion.MeetsRequirement(null),
                        new Criterion.MeetsRequirement(new Criterion.NotBelowBaseline()),
                        new Criterion.NotBelowBaseline(),
                        new Criterion.NotBelowPrevious(),
                        new Criterion.Improving()));
        Arbitrary<Criterion> pairs = simple.list().ofMinSize(1).ofMaxSize(3).map(Criterion.AnyOf::new);
        Arbitrary<Criterion> trees = Arbitraries.oneOf(simple, pairs)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(Criterion.AllOf::new);
        return Arbitraries.oneOf(simple, pairs, trees);
    }

    @Provide
    Arbitrary<Facts> facts() {
        Arbitrary<List<Measured>> measurements = Combinators.combine(
                        periods(),
                        values(),
                        Arbitraries.integers().between(1, 31).injectNull(0.5))
                .as((period, value, rank) -> new Measured(period, value, null, rank, 1, MeasurementStatus.FINAL))
                .list()
                .ofMaxSize(6)
                .uniqueElements(Measured::period);
        Arbitrary<List<Assigned>> requirements = Combinators.combine(
                        Arbitraries.integers().between(2015, 2030), Arbitraries.of(Direction.values()), values())
                .as((year, direction, value) -> new Assigned(year, direction, value, Sample.DOCUMENT, 1))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Assigned::year);
        Arbitrary<List<ProjectState>> projects = Combinators.combine(
                        Arbitraries.integers().between(2019, 2030), Arbitraries.of(ProjectStatus.values()))
                .as(ProjectState::new)
                .list()
                .ofMaxSize(6);
        return Combinators.combine(measurements, requirements, projects)
                .as((measured, assigned, states) -> new Facts(Map.of("1", measured), Map.of("1", assigned), states));
    }

    private static Arbitrary<Period> periods() {
        Arbitrary<Integer> years = Arbitraries.integers().between(2015, 2030);
        return Arbitraries.oneOf(
                years.map(Period::ofYear),
                Combinators.combine(years, Arbitraries.integers().between(1, 4))
                        .as((year, quarter) -> Period.parse(year + "-Q" + quarter)),
                Combinators.combine(years, Arbitraries.integers().between(1, 12))
                        .as((year, month) -> Period.parse("%d-%02d".formatted(year, month))));
    }

    private static Facts measuredIn2018(BigDecimal value, BigDecimal required) {
        return new Facts(
                Map.of("1", List.of(new Measured(Period.parse("2018"), value, null, null, 1, MeasurementStatus.FINAL))),
                Map.of("1", List.of(new Assigned(2018, Direction.AT_LEAST, required, Sample.DOCUMENT, 1))),
                List.of());
    }

    private static Verdict judge(Criterion criterion, int year, Facts facts) {
        return rules(year, facts).judge(criterion).verdict();
    }

    private static SubIndicatorRules rules(int year, Facts facts) {
        return new SubIndicatorRules(plan(), SUB_INDICATOR, year, facts);
    }

    private static Outcome negated(Outcome outcome) {
        return switch (outcome) {
            case MET -> Outcome.NOT_MET;
            case NOT_MET -> Outcome.MET;
            case UNKNOWN, NOT_APPLICABLE -> outcome;
        };
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
