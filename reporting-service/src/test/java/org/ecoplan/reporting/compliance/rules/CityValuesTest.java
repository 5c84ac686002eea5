package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.provisional;
import static org.ecoplan.reporting.compliance.rules.Sample.stage;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.FromRegions;
import org.ecoplan.contracts.plan.FromRegions.Combination;
import org.junit.jupiter.api.Test;

/** A city's values where they are made of its districts'. */
class CityValuesTest {

    private static final FromRegions SUM = new FromRegions(Combination.SUM, null);

    @Test
    void aSumHasAllTheDigitsOfItsParts() {
        CityValues city = CityValues.of(
                SUM, List.of(), districts(List.of(value("2020", "10.50")), List.of(value("2020", "0.125"))));

        assertThat(city.measured()).singleElement().satisfies(made -> {
            assertThat(made.value()).hasToString("10.625");
            assertThat(made.period()).isEqualTo(Period.parse("2020"));
            assertThat(made.revision()).isZero();
            assertThat(made.status()).isEqualTo(MeasurementStatus.FINAL);
        });
        assertThat(city.incomplete()).isEmpty();
    }

    @Test
    void aMeanIsRoundedToItsDecimalsAHalfToTheEvenNeighbour() {
        assertThat(mean(1, "10.0", "10.1")).isEqualTo("10.0");
        assertThat(mean(1, "10.1", "10.2")).isEqualTo("10.2");
        assertThat(mean(2, "1", "2", "2")).isEqualTo("1.67");
        assertThat(mean(0, "-1", "-2")).isEqualTo("-2");
    }

    @Test
    void theValueNamesEachDistrictWithItsRevision() {
        Measured made = CityValues.of(
                        new FromRegions(Combination.MEAN, 1),
                        List.of(),
                        districts(
                                List.of(new Measured(
                                        Period.parse("2020"),
                                        new BigDecimal("1"),
                                        null,
                                        2,
                                        7,
                                        MeasurementStatus.FINAL)),
                                List.of(provisional("2020", "2"))))
                .measured()
                .get(0);

        assertThat(made.combined())
                .isEqualTo(new Combined(
                        Combination.MEAN,
                        1,
                        List.of(
                                new Combined.DistrictValue("d1", new BigDecimal("1"), 7, MeasurementStatus.FINAL),
                                new Combined.DistrictValue(
                                        "d2", new BigDecimal("2"), 1, MeasurementStatus.PROVISIONAL))));
        assertThat(made.rank()).isNull();
        assertThat(made.provisional()).isTrue();
    }

    @Test
    void whatWasReportedForTheCityGoesBeforeItsDistricts() {
        Measured reported = value("2020", "99");

        CityValues city = CityValues.of(
                SUM, List.of(reported), districts(List.of(value("2020", "1")), List.of(value("2020", "2"))));

        assertThat(city.measured()).containsExactly(reported);
    }

    @Test
    void aPeriodThatADistrictLacksHasNoValueAndSaysWhoLacksIt() {
        CityValues city = CityValues.of(
                SUM,
                List.of(),
                districts(
                        List.of(value("2019", "1"), value("2020", "1")),
                        List.of(value("2019", "2"), value("2020-12", "2")),
                        List.of(value("2019", "3"))));

        assertThat(city.measured()).extracting(Measured::value).containsExactly(new BigDecimal("6"));
        assertThat(city.incomplete())
                .containsExactly(
                        new Incomplete(Period.parse("2020-12"), List.of("d1", "d3")),
                        new Incomplete(Period.parse("2020"), List.of("d2", "d3")));
    }

    @Test
    void aPeriodThatWasReportedForTheCityLacksNobody() {
        CityValues city =
                CityValues.of(SUM, List.of(value("2020", "5")), districts(List.of(value("2020", "1")), List.of()));

        assertThat(city.incomplete()).isEmpty();
    }

    /** A new edition may make a number of what was a stage. */
    @Test
    void aStageIsNoNumber() {
        CityValues city = CityValues.of(
                SUM, List.of(), districts(List.of(value("2020", "1")), List.of(stage("2020", "prepared"))));

        assertThat(city.measured()).isEmpty();
        assertThat(city.incomplete()).containsExactly(new Incomplete(Period.parse("2020"), List.of("d2")));
    }

    @Property
    void theMeanLiesBetweenTheLeastAndTheLargestAndTheSumIsExact(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal> values,
            @ForAll @IntRange(max = 6) int decimals) {
        Map<String, List<Measured>> districts = new LinkedHashMap<>();
        IntStream.range(0, values.size())
                .forEach(i -> districts.put(
                        "d" + i, List.of(value("2020", values.get(i).toPlainString()))));

        BigDecimal sum =
                CityValues.of(SUM, List.of(), districts).measured().get(0).value();
        BigDecimal mean = CityValues.of(new FromRegions(Combination.MEAN, decimals), List.of(), districts)
                .measured()
                .get(0)
                .value();

        assertThat(values.stream().reduce(sum, BigDecimal::subtract)).isEqualByComparingTo("0");
        assertThat(mean.scale()).isEqualTo(decimals);
        assertThat(mean)
                .isBetween(
                        values.stream().min(BigDecimal::compareTo).orElseThrow().setScale(decimals, RoundingMode.FLOOR),
                        values.stream()
                                .max(BigDecimal::compareTo)
                                .orElseThrow()
                                .setScale(decimals, RoundingMode.CEILING));
    }

    private static String mean(int decimals, String... values) {
        Map<String, List<Measured>> districts = new LinkedHashMap<>();
        for (String each : values) {
            districts.put("d" + districts.size(), List.of(value("2020", each)));
        }
        return CityValues.of(new FromRegions(Combination.MEAN, decimals), List.of(), districts)
                .measured()
                .get(0)
                .value()
                .toPlainString();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Map<String, List<Measured>> districts(List<Measured>... measured) {
        Map<String, List<Measured>> districts = new LinkedHashMap<>();
        for (List<Measured> each : measured) {
            districts.put("d" + (districts.size() + 1), each);
        }
        return districts;
    }
}
