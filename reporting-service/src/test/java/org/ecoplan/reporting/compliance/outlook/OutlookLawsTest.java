package org.ecoplan.reporting.compliance.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ecoplan.contracts.plan.OutlookRule;

/** What holds for all outlooks. */
class OutlookLawsTest {

    private static final String[] CRITERIA = {
        "at-least, value: %s",
        "not-below-baseline",
        "not-below-previous",
        "improving",
        "all-of, criteria: [{type: at-least, value: %s}, {type: not-below-baseline}]",
        "any-of, criteria: [{type: at-least, value: %s}, {type: improving}]",
    };

    @Property(tries = 500)
    void aBetterLatestValueNeverMakesItWorse(
            @ForAll("ways") Way way, @ForAll("values") BigDecimal one, @ForAll("values") BigDecimal other) {
        OutlookOutcome worse =
                way.over(way.measurements() + " 2026=" + one.min(other)).outcome();
        OutlookOutcome better =
                way.over(way.measurements() + " 2026=" + one.max(other)).outcome();

        assertThat(better).isGreaterThanOrEqualTo(worse);
    }

    @Property(tries = 300)
    void norDoesItByAnyOtherMethod(
            @ForAll OutlookRule.Method method,
            @ForAll("positive") BigDecimal target,
            @ForAll("positive") BigDecimal base,
            @ForAll("positive") BigDecimal one,
            @ForAll("positive") BigDecimal other) {
        Way way = to(target, method);

        OutlookOutcome worse =
                way.over("2020=%s 2025=%s".formatted(base, one.min(other))).outcome();
        OutlookOutcome better =
                way.over("2020=%s 2025=%s".formatted(base, one.max(other))).outcome();

        assertThat(better).isGreaterThanOrEqualTo(worse);
    }

    @Property(tries = 300, maxDiscardRatio = 50)
    void aHarderTargetNeverMakesItBetter(
            @ForAll OutlookRule.Method method,
            @ForAll("values") BigDecimal base,
            @ForAll("values") BigDecimal latest,
            @ForAll("values") BigDecimal one,
            @ForAll("values") BigDecimal other) {
        Assume.that(method != OutlookRule.Method.DIRECTION);
        String measurements = "2020=%s 2025=%s".formatted(base, latest);

        OutlookOutcome harder = to(one.max(other), method).over(measurements).outcome();
        OutlookOutcome easier = to(one.min(other), method).over(measurements).outcome();

        Assume.that(easier != OutlookOutcome.NOT_ASSESSABLE && harder != OutlookOutcome.NOT_ASSESSABLE);
        assertThat(easier).isGreaterThanOrEqualTo(harder);
    }

    /** Up towards a number is as hard as down towards its mirror image. */
    @Property(tries = 300)
    void upAndDownAreMirrorImages(
            @ForAll("values") BigDecimal base,
            @ForAll("values") BigDecimal latest,
            @ForAll("values") BigDecimal target) {
        SubIndicatorOutlook up = Way.to("at-least, value: " + target)
                .over("2020=%s 2025=%s".formatted(base, latest))
                .outlook();
        SubIndicatorOutlook down = Way.to("at-most, value: " + target.negate())
                .over("2020=%s 2025=%s".formatted(base.negate(), latest.negate()))
                .outlook();

        assertThat(down.outcome()).isEqualTo(up.outcome());
        assertThat(down.ratio()).isEqualTo(up.ratio());
        assertThat(down.gap()).isEqualTo(up.gap());
    }

    /** Another unit is another factor, and changes nothing. */
    @Property(tries = 300)
    void theUnitOfTheNumbersDoesNotMatter(
            @ForAll OutlookRule.Method method,
            @ForAll("values") BigDecimal base,
            @ForAll("values") BigDecimal latest,
            @ForAll("values") BigDecimal target) {
        SubIndicatorOutlook tons = to(target, method)
                .over("2020=%s 2025=%s".formatted(base, latest))
                .outlook();
        SubIndicatorOutlook kilograms = to(thousand(target), method)
                .over("2020=%s 2025=%s".formatted(thousand(base), thousand(latest)))
                .outlook();

        assertThat(kilograms.outcome()).isEqualTo(tons.outcome());
        assertThat(kilograms.reason().code()).isEqualTo(tons.reason().code());
    }

    @Property(tries = 1000, maxDiscardRatio = 50)
    void whoeverIsExpectedToReachTheTargetIsOnTrack(
            @ForAll OutlookRule.Method method,
            @ForAll("values") BigDecimal base,
            @ForAll("values") BigDecimal latest,
            @ForAll("values") BigDecimal target) {
        SubIndicatorOutlook outlook = to(target, method)
                .over("2020=%s 2025=%s".formatted(base, latest))
                .outlook();

        Assume.that(outlook.gap() != null && outlook.method() != OutlookMethod.KEEPING);
        if (outlook.gap().signum() == 0) {
            assertThat(outlook.outcome()).isEqualTo(OutlookOutcome.ON_TRACK);
        }
        if (outlook.outcome() != OutlookOutcome.ON_TRACK) {
            assertThat(outlook.gap()).isPositive();
        }
    }

    @Property
    void whatIsOfLaterYearsNeverChangesAnEarlierOne(
            @ForAll("ways") Way way, @ForAll("values") BigDecimal value, @ForAll("values") BigDecimal later) {
        Way known = way.over(way.measurements() + " 2026=" + value);

        assertThat(known.over(known.measurements() + " 2027=" + later).outlook())
                .isEqualTo(known.outlook());
    }

    @Property
    void everyOutlookHasAReason(@ForAll("ways") Way way, @ForAll @IntRange(min = 2015, max = 2032) int year) {
        SubIndicatorOutlook outlook = way.in(year).outlook();

        assertThat(outlook.reason()).isNotNull();
        assertThat(outlook.method() == null).isEqualTo(outlook.outcome() == OutlookOutcome.NOT_ASSESSABLE);
    }

    @Property
    void aRootTakenToItsPowerIsTheNumberAgain(
            @ForAll("positive") BigDecimal number, @ForAll @IntRange(min = 1, max = 180) int degree) {
        BigDecimal again =
                Powers.fractional(number, 1, degree, MathContext.DECIMAL128).pow(degree, MathContext.DECIMAL128);

        assertThat(again.subtract(number).abs()).isLessThan(number.movePointLeft(30));
    }

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-20"), new BigDecimal(100))
                .ofScale(1);
    }

    @Provide
    Arbitrary<BigDecimal> positive() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal(10_000))
                .ofScale(4);
    }

    /** Ways from 2020 to 2024, of which the last year of all is still to be said. */
    @Provide
    Arbitrary<Way> ways() {
        return Arbitraries.of(CRITERIA)
                .flatMap(criterion -> values().map(criterion::formatted))
                .flatMap(criterion -> values().list()
                        .ofSize(3)
                        .map(values -> Way.to(criterion)
                                .from("2019", values.get(0).toPlainString())
                                .over("2020=%s 2024=%s".formatted(values.get(1), values.get(2)))));
    }

    private static Way to(BigDecimal target, OutlookRule.Method method) {
        return Way.to("at-least, value: " + target).with("outlook: {method: %s}".formatted(method));
    }

    private static BigDecimal thousand(BigDecimal tons) {
        return tons.movePointRight(3);
    }
}
