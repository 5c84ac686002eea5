package org.ecoplan.reporting.compliance.rules;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.FromRegions;

/**
 * The values of a city where they are made of those of its districts. A period has a value if it was reported for the
 * city itself, which goes before everything else, or if each of the districts has a number of this very period.
 *
 * @param measured what was reported, and what was made
 * @param incomplete the periods that only some districts have a number of
 */
public record CityValues(List<Measured> measured, List<Incomplete> incomplete) {

    /**
     * @param reported what was reported for the city itself
     * @param districts what was measured in each of the districts, in the plan's order; of one without any measurement
     *     an empty list
     */
    public static CityValues of(FromRegions rule, List<Measured> reported, Map<String, List<Measured>> districts) {
        Map<String, Map<Period, Measured>> numbers = new LinkedHashMap<>();
        districts.forEach((district, measured) -> numbers.put(district, byPeriod(measured)));
        Set<Period> periods = numbers.values().stream()
                .flatMap(byPeriod -> byPeriod.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        reported.forEach(measured -> periods.remove(measured.period()));
        CityValues values = new CityValues(new ArrayList<>(reported), new ArrayList<>());
        periods.forEach(period -> values.add(rule, period, numbers));
        return values;
    }

    private static Map<Period, Measured> byPeriod(List<Measured> measured) {
        return measured.stream()
                .filter(one -> one.value() != null)
                .collect(toMap(Measured::period, Function.identity()));
    }

    private void add(FromRegions rule, Period period, Map<String, Map<Period, Measured>> numbers) {
        List<String> missing = numbers.entrySet().stream()
                .filter(district -> !district.getValue().containsKey(period))
                .map(Map.Entry::getKey)
                .toList();
        if (missing.isEmpty()) {
            measured.add(combined(rule, period, numbers));
        } else {
            incomplete.add(new Incomplete(period, missing));
        }
    }

    private static Measured combined(FromRegions rule, Period period, Map<String, Map<Period, Measured>> numbers) {
        List<Combined.DistrictValue> parts = numbers.entrySet().stream()
                .map(district -> part(district.getKey(), district.getValue().get(period)))
                .toList();
        boolean provisional = parts.stream().anyMatch(part -> part.status() == MeasurementStatus.PROVISIONAL);
        return new Measured(
                period,
                value(rule, parts),
                null,
                null,
                0,
                provisional ? MeasurementStatus.PROVISIONAL : MeasurementStatus.FINAL,
                new Combined(rule.method(), rule.decimals(), parts));
    }

    private static Combined.DistrictValue part(String district, Measured measured) {
        return new Combined.DistrictValue(district, measured.value(), measured.revision(), measured.status());
    }

    private static BigDecimal value(FromRegions rule, List<Combined.DistrictValue> parts) {
        BigDecimal sum = parts.stream().map(Combined.DistrictValue::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (rule.method()) {
            case SUM -> sum;
            case MEAN -> sum.divide(BigDecimal.valueOf(parts.size()), rule.decimals(), RoundingMode.HALF_EVEN);
        };
    }
}
