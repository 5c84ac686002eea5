package org.ecoplan.contracts.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.contracts.Absent;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;

/**
 * One city's plan, 规划.
 *
 * @param code such as {@code jiangmen-2019-2030}
 * @param period the years the plan is for
 * @param measuredFrom the oldest year that a measurement of the plan may be from
 * @param timeZone the city's, such as {@code Asia/Shanghai}: it decides on which day a period begins
 * @param region GB/T 2260 code of the city itself, one of {@code regions}
 * @param horizons the years that targets are set for, ascending
 * @param programme what the national programme asks of the indicators as a whole; {@code null} where nothing is said
 * @param notes what the plan's document leaves open or says twice and differently, and how it was read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanDefinition(
        String code,
        LocalizedText name,
        YearSpan period,
        Integer measuredFrom,
        String timeZone,
        String region,
        List<Integer> horizons,
        StandardReference standard,
        Programme programme,
        List<Region> regions,
        List<Domain> domains,
        List<Task> tasks,
        List<Department> departments,
        List<Indicator> indicators,
        List<Note> notes) {

    public PlanDefinition {
        horizons = Absent.asEmpty(horizons);
        regions = Absent.asEmpty(regions);
        domains = Absent.asEmpty(domains);
        tasks = Absent.asEmpty(tasks);
        departments = Absent.asEmpty(departments);
        indicators = Absent.asEmpty(indicators);
        notes = Absent.asEmpty(notes);
    }

    public Optional<Indicator> indicator(String number) {
        return indicators.stream()
                .filter(indicator -> indicator.number().equals(number))
                .findFirst();
    }

    public Stream<SubIndicator> subIndicators() {
        return indicators.stream().flatMap(indicator -> indicator.subIndicators().stream());
    }

    public Optional<SubIndicator> subIndicator(String number) {
        return subIndicators()
                .filter(subIndicator -> subIndicator.number().equals(number))
                .findFirst();
    }

    /** The regions that belong to the city itself, in the file's order. */
    public List<Region> districts() {
        return regions.stream()
                .filter(district -> region.equals(district.parent()))
                .toList();
    }

    public boolean hasRegion(String code) {
        return regions.stream().anyMatch(region -> region.code().equals(code));
    }

    /** The years for which values can be measured and judged. */
    @JsonIgnore
    public YearSpan measurableYears() {
        return new YearSpan(measuredFrom, period.to());
    }

    /** Whether a value of this period belongs to the plan. */
    public boolean covers(Period measured) {
        return measurableYears().contains(measured.start().getYear())
                && measurableYears().contains(measured.year());
    }

    /** The years that the plan has been in force for at the end of {@code year}; 0 before it began. */
    public int yearsInForce(int year) {
        return Math.max(0, Math.min(year, period.to()) - period.from() + 1);
    }

    /**
     * The horizon whose target counts in {@code year}: the last one due by then, or the first one while none is due.
     */
    public int horizonFor(int year) {
        return horizons.stream()
                .filter(horizon -> horizon <= year)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> horizons.get(0));
    }
}
