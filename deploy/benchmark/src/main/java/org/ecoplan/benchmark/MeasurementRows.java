package org.ecoplan.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/**
 * Measurements that a plan allows: of all its sub-indicators, in all its regions, one period after the other. They are
 * numbered; each has as many editions as one likes, and no two in a row say the same.
 */
final class MeasurementRows {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final List<Measured> subIndicators = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();
    private final LongFunction<String> period;
    private final long size;
    private final AtomicLong next = new AtomicLong();

    private MeasurementRows(JsonNode plan, long periods, LongFunction<String> period) {
        plan.get("indicators")
                .forEach(indicator ->
                        indicator.get("subIndicators").forEach(sub -> subIndicators.add(Measured.of(sub))));
        plan.get("regions").forEach(region -> regions.add(region.get("code").asText()));
        this.period = period;
        this.size = periods * rowsAPeriod();
    }

    /** Day by day, from the first year that the plan lets measure until today. */
    static MeasurementRows daily(JsonNode plan) {
        LocalDate first = LocalDate.of(plan.get("measuredFrom").asInt(), 1, 1);
        LocalDate today = LocalDate.now(ZoneId.of(plan.get("timeZone").asText()));
        return new MeasurementRows(
                plan,
                ChronoUnit.DAYS.between(first, today),
                day -> first.plusDays(day).toString());
    }

    /** Month by month. */
    static MeasurementRows monthly(JsonNode plan, YearMonth first, int months) {
        return new MeasurementRows(
                plan, months, month -> first.plusMonths(month).toString());
    }

    /** What one sub-indicator says in an edition: a stage, or else a value. */
    private record Measured(String number, BigDecimal value, List<String> stages) {

        static Measured of(JsonNode sub) {
            List<String> stages = new ArrayList<>();
            sub.path("stages").forEach(stage -> stages.add(stage.get("code").asText()));
            return new Measured(sub.get("number").asText(), middle(sub.path("min"), sub.path("max")), stages);
        }

        private static BigDecimal middle(JsonNode min, JsonNode max) {
            if (max.isNumber()) {
                BigDecimal from = min.isNumber() ? min.decimalValue() : BigDecimal.ZERO;
                return from.add(max.decimalValue()).divide(BigDecimal.valueOf(2));
            }
            return min.isNumber() ? min.decimalValue() : BigDecimal.ONE;
        }

        boolean hasStages() {
            return !stages.isEmpty();
        }

        String text(int edition) {
            return hasStages()
                    ? stages.get(edition % stages.size())
                    : value.add(STEP.multiply(BigDecimal.valueOf(edition % 50))).toPlainString();
        }
    }

    List<String> subIndicators() {
        return subIndicators.stream().map(Measured::number).toList();
    }

    List<String> regions() {
        return regions;
    }

    int rowsAPeriod() {
        return subIndicators.size() * regions.size();
    }

    /** Takes so many that nobody has taken yet; the number of the first one. */
    long claim(int count) {
        long first = next.getAndAdd(count);
        if (first + count > size) {
            throw new IllegalStateException("a plan has only " + size + " measurements; ask for fewer measurements");
        }
        return first;
    }

    /** All that there are, as they first were. */
    byte[] csv() {
        return csv(0, (int) size, 0);
    }

    long size() {
        return size;
    }

    String json(long row, int edition) {
        Measured measured = measured(row);
        String text = measured.text(edition);
        return "{\"subIndicator\":\"%s\",\"region\":\"%s\",\"period\":\"%s\",%s}"
                .formatted(
                        measured.number(),
                        region(row),
                        period(row),
                        measured.hasStages() ? "\"stage\":\"" + text + "\"" : "\"value\":" + text);
    }

    byte[] csv(long first, int count, int edition) {
        StringBuilder csv = new StringBuilder("subIndicator,region,period,value,stage\n");
        for (long row = first; row < first + count; row++) {
            Measured measured = measured(row);
            csv.append(measured.number()).append(',').append(region(row)).append(',');
            csv.append(period(row)).append(measured.hasStages() ? ",," : ",");
            csv.append(measured.text(edition)).append(measured.hasStages() ? "\n" : ",\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Measured measured(long row) {
        return subIndicators.get((int) (row % subIndicators.size()));
    }

    private String region(long row) {
        return regions.get((int) (row / subIndicators.size() % regions.size()));
    }

    private String period(long row) {
        return period.apply(row / rowsAPeriod());
    }
}
