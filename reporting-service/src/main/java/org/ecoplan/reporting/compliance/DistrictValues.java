package org.ecoplan.reporting.compliance;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.reporting.compliance.rules.CityValues;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.intake.KnownMeasurement;
import org.ecoplan.reporting.intake.RegionalMeasurements;

/** Adds to what is known of a city the values that are made of its districts', where the plan says so. */
@ApplicationScoped
public class DistrictValues {

    private final RegionalMeasurements measurements;

    DistrictValues(RegionalMeasurements measurements) {
        this.measurements = measurements;
    }

    /**
     * The facts of the city with these values.
     *
     * @param parts the sub-indicators that the facts are about
     * @param asOf the moment as of which they were known; {@code null} for now
     */
    Facts combined(Facts reported, PlanDefinition plan, List<SubIndicator> parts, Instant asOf) {
        List<SubIndicator> made =
                parts.stream().filter(part -> part.fromRegions() != null).toList();
        return made.isEmpty() ? reported : with(made, reported, plan, asOf);
    }

    private Facts with(List<SubIndicator> made, Facts reported, PlanDefinition plan, Instant asOf) {
        List<String> districts = plan.districts().stream().map(Region::code).toList();
        Map<String, List<KnownMeasurement>> byRegion = measurements.of(
                plan.code(),
                Stream.concat(Stream.of(plan.region()), districts.stream()).toList(),
                made.stream().map(SubIndicator::number).toList(),
                asOf);
        return with(made, reported, plan, (part, region) -> measured(part, region, byRegion));
    }

    /**
     * The facts of the city, where what is known of its districts is at hand.
     *
     * @param reported of the city itself
     * @param ofDistricts by code of the district
     */
    public static Facts combined(Facts reported, PlanDefinition plan, Map<String, Facts> ofDistricts) {
        return with(
                plan.subIndicators().filter(part -> part.fromRegions() != null).toList(),
                reported,
                plan,
                (part, region) -> (region.equals(plan.region())
                                ? reported
                                : ofDistricts.getOrDefault(region, Facts.NONE))
                        .measurements()
                        .getOrDefault(part.number(), List.of()));
    }

    private static Facts with(
            List<SubIndicator> made,
            Facts reported,
            PlanDefinition plan,
            BiFunction<SubIndicator, String, List<Measured>> measured) {
        List<String> districts = plan.districts().stream().map(Region::code).toList();
        Facts city = new Facts(
                new HashMap<>(reported.measurements()), reported.requirements(), reported.projects(), new HashMap<>());
        for (SubIndicator part : made) {
            CityValues values = CityValues.of(
                    part.fromRegions(),
                    measured.apply(part, plan.region()),
                    districts.stream()
                            .collect(toMap(
                                    Function.identity(),
                                    district -> measured.apply(part, district),
                                    (one, other) -> one,
                                    LinkedHashMap::new)));
            city.measurements().put(part.number(), values.measured());
            city.incomplete().put(part.number(), values.incomplete());
        }
        return city;
    }

    private static List<Measured> measured(
            SubIndicator part, String region, Map<String, List<KnownMeasurement>> byRegion) {
        return byRegion.getOrDefault(region, List.of()).stream()
                .filter(known -> known.subIndicator().equals(part.number()))
                .map(FactsReader::measured)
                .toList();
    }
}
