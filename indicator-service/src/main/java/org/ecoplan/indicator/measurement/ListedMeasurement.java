package org.ecoplan.indicator.measurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Region;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.kit.listing.Listing;
import org.ecoplan.kit.listing.SortKey;

/**
 * A measurement in a list, with the names that readers know it by.
 *
 * @param name of the sub-indicator; absent if the plan has dropped it
 * @param unit of the value; absent where it is a stage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListedMeasurement(
        @JsonIgnore long entry,
        LocalizedText name,
        LocalizedText regionName,
        @JsonUnwrapped MeasurementResponse measurement,
        LocalizedText unit) {

    /** Sorted by when something was first known, unless asked otherwise. */
    static final Listing<ListedMeasurement> LISTING = titled(Listing.of(
                    "measurements",
                    "指标值",
                    "Measurements",
                    ListedMeasurement.class,
                    SortKey.storedAs("m.id", SortKey.whole("entry", ListedMeasurement::entry)))
            .sortedBy(SortKey.storedAs(
                    "m.sub_indicator",
                    SortKey.text("subIndicator", row -> row.measurement().subIndicator())))
            .sortedBy(SortKey.storedAs(
                    "m.region", SortKey.text("region", row -> row.measurement().region())))
            .sortedBy(SortKey.storedAs("m.period_end", SortKey.date("period", ListedMeasurement::end)))
            .sortedBy(SortKey.storedAs(
                    "s.value", SortKey.optional(SortKey.<ListedMeasurement>decimal("value", ListedMeasurement::value))))
            .sortedBy(SortKey.storedAs("s.recorded_at", SortKey.time("recordedAt", ListedMeasurement::recordedAt))));

    /** The newest of each sub-indicator. */
    static final Listing<ListedMeasurement> NEWEST = titled(Listing.of(
            "newest-measurements",
            "最新指标值",
            "Newest measurements",
            ListedMeasurement.class,
            SortKey.numbered("subIndicator", row -> row.measurement().subIndicator())));

    private static Listing<ListedMeasurement> titled(Listing<ListedMeasurement> listing) {
        return MeasurementResponse.titled(listing)
                .column("name", "名称", "Name")
                .column("regionName", "行政区", "Region")
                .column("unit", "单位", "Unit");
    }

    static ListedMeasurement of(MeasurementRevision revision, Names names) {
        MeasurementKey key = revision.key();
        SubIndicator measured = names.subIndicators().get(key.subIndicator());
        return new ListedMeasurement(
                revision.row(),
                measured == null ? null : measured.name(),
                names.regions().get(key.region()),
                MeasurementResponse.of(revision),
                measured == null ? null : measured.unit());
    }

    /** What a plan's things are called, looked up once for a whole list. */
    record Names(Map<String, SubIndicator> subIndicators, Map<String, LocalizedText> regions) {

        static Names of(PlanDefinition plan) {
            return new Names(
                    plan.subIndicators().collect(Collectors.toMap(SubIndicator::number, Function.identity())),
                    plan.regions().stream().collect(Collectors.toMap(Region::code, Region::name)));
        }
    }

    private LocalDate end() {
        return measurement.period().end();
    }

    private BigDecimal value() {
        return measurement.value();
    }

    private Instant recordedAt() {
        return measurement.recordedAt();
    }
}
