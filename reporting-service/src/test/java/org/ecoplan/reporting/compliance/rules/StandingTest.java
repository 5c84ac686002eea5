package org.ecoplan.reporting.compliance.rules;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.Verdict.MET;
import static org.ecoplan.contracts.Verdict.NOT_MEASURED;
import static org.ecoplan.contracts.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.Programme;
import org.ecoplan.reporting.RealPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final LocalizedText NAME = new LocalizedText("规则", "Rule");

    // 规划第二章四: of 18 binding indicators 16 are met, of 18 reference ones 11; 5 are not met, 2 have no statistics.
    @Test
    void theDeliveredPlanLacksTwoBindingAndFourReferenceIndicatorsIn2018() {
        List<String> notMet = List.of("1", "3", "10", "24", "30", "31", "36");
        List<String> notMeasured = List.of("32", "35");
        Map<String, Verdict> verdicts = RealPlan.DEFINITION.indicators().stream()
                .map(Indicator::number)
                .collect(toMap(
                        number -> number,
                        number ->
                                notMet.contains(number) ? NOT_MET : notMeasured.contains(number) ? NOT_MEASURED : MET));

        Standing standing = Standing.of(RealPlan.DEFINITION.programme(), RealPlan.DEFINITION.indicators(), verdicts);

        assertThat(standing.outcome()).isEqualTo(NOT_MET);
        assertThat(standing.reasons())
                .extracting(Reason::code)
                .containsExactly("share-not-reached", "share-not-reached");
        assertThat(standing.binding().needed()).isEqualTo(18);
        assertThat(standing.binding().met()).isEqualTo(16);
        assertThat(standing.binding().metPercent()).hasToString("88.88");
        assertThat(standing.binding().lacking()).isEqualTo(2);
        assertThat(standing.binding().missing())
                .extracting(Share.Missing::indicator)
                .containsExactly("1", "10");
        assertThat(standing.reference().needed()).isEqualTo(15);
        assertThat(standing.reference().met()).isEqualTo(11);
        assertThat(standing.reference().lacking()).isEqualTo(4);
        assertThat(standing.reference().missing())
                .extracting(Share.Missing::indicator)
                .containsExactly("3", "24", "30", "31", "32", "35", "36");
        assertThat(standing.reference().reason().text())
                .isEqualTo(new LocalizedText(
                        "参考性指标18项，达标11项，未统计2项；要求达标率不低于80%，即不少于15项",
                        "of 18 reference indicators 11 are met and 2 not measured; 80 % means at least 15"));
    }

    // B and R stand for binding and reference indicators: + is met, - not met, ? not measured.
    @ParameterizedTest(name = "{0} of {1}, {2} of {3}: {4}")
    @CsvSource({
        "++,   100,   ++++-, 80, MET,          share-reached share-reached",
        "+-,   100,   +++++, 80, NOT_MET,      share-not-reached",
        "++,   100,   +++--, 80, NOT_MET,      share-not-reached",
        "+?,   100,   +++++, 80, NOT_MEASURED, share-undecided",
        "++,   100,   +++-?, 80, NOT_MEASURED, share-undecided",
        // what is not measured decides nothing where enough is met, or too little can be
        "++,   100,   ++++?, 80, MET,          share-reached share-reached",
        "++,   100,   ++--?, 80, NOT_MET,      share-not-reached",
        "+?,   100,   -----, 80, NOT_MET,      share-not-reached",
        // a share of three is two, not one and a half; a hair more than two thirds is three
        "++,   100,   +--,   50, NOT_MET,      share-not-reached",
        "++,   100,   ++-,   50, MET,          share-reached share-reached",
        "++-,  66.67, +,     80, NOT_MET,      share-not-reached",
        "++-,  66.66, +,     80, MET,          share-reached share-reached",
        // nothing is asked of what is not there
        "'',   100,   +,     80, MET,          no-such-indicator share-reached",
        "-,    0,     ?,      0, MET,          share-reached share-reached",
    })
    void isDecidedAsSoonAsNothingCouldChangeIt(
            String binding, String bindingPercent, String reference, String percent, Verdict outcome, String reasons) {
        Standing standing = standing(verdicts(binding), bindingPercent, verdicts(reference), percent);

        assertThat(standing.outcome()).isEqualTo(outcome);
        assertThat(standing.reasons()).extracting(Reason::code).containsExactly(reasons.split(" "));
    }

    @Test
    void aShareOfNothingHasNoPercent() {
        assertThat(standing(List.of(), "100", List.of(MET), "80").binding().metPercent())
                .isNull();
    }

    @Property
    void whatIsNotMeasuredIsTakenForEitherOutcome(
            @ForAll @Size(max = 8) List<Verdict> binding,
            @ForAll @Size(max = 8) List<Verdict> reference,
            @ForAll @IntRange(min = 0, max = 100) int bindingPercent,
            @ForAll @IntRange(min = 0, max = 100) int referencePercent) {
        // Given
        boolean atWorst =
                isMet(binding, bindingPercent, open -> NOT_MET) && isMet(reference, referencePercent, open -> NOT_MET);
        boolean atBest = isMet(binding, bindingPercent, open -> MET) && isMet(reference, referencePercent, open -> MET);

        // When
        Standing standing = standing(binding, "" + bindingPercent, reference, "" + referencePercent);

        // Then
        assertThat(standing.outcome()).isEqualTo(atWorst ? MET : atBest ? NOT_MEASURED : NOT_MET);
    }

    @Property
    void whatIsLackingIsWhatWouldHaveToBeMetInAddition(
            @ForAll @Size(min = 1, max = 12) List<Verdict> binding, @ForAll @IntRange(min = 0, max = 100) int percent) {
        Share share = standing(binding, "" + percent, List.of(), "0").binding();

        assertThat(share.met() + share.missing().size()).isEqualTo(share.total());
        assertThat(share.lacking()).isLessThanOrEqualTo(share.missing().size());
        assertThat((share.met() + share.lacking()) * 100).isGreaterThanOrEqualTo(percent * share.total());
        assertThat(share.lacking() == 0 || (share.met() + share.lacking() - 1) * 100 < percent * share.total())
                .isTrue();
    }

    /** The rule as a fraction, without any rounding. */
    private static boolean isMet(List<Verdict> verdicts, int percent, UnaryOperator<Verdict> open) {
        long met = verdicts.stream()
                .map(verdict -> verdict == NOT_MEASURED ? open.apply(verdict) : verdict)
                .filter(MET::equals)
                .count();
        return met * 100 >= (long) percent * verdicts.size();
    }

    private static List<Verdict> verdicts(String signs) {
        return signs.chars()
                .mapToObj(sign -> sign == '+' ? MET : sign == '-' ? NOT_MET : NOT_MEASURED)
                .toList();
    }

    private static Standing standing(
            List<Verdict> binding, String bindingPercent, List<Verdict> reference, String referencePercent) {
        List<Verdict> all = Stream.concat(binding.stream(), reference.stream()).toList();
        return Standing.of(
                new Programme(NAME, new BigDecimal(bindingPercent), new BigDecimal(referencePercent), null),
                IntStream.range(0, all.size())
                        .mapToObj(i -> indicator(i, i < binding.size() ? Obligation.BINDING : Obligation.REFERENCE))
                        .toList(),
                IntStream.range(0, all.size()).boxed().collect(toMap(String::valueOf, all::get)));
    }

    private static Indicator indicator(int number, Obligation obligation) {
        return new Indicator(String.valueOf(number), NAME, "all", "all", obligation, NAME, List.of(), List.of());
    }
}
