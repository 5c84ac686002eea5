package org.ecoplan.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.Yaml;

/**
 * The plan of the city that does not exist, under any code. It has a city and two districts; 1.2 is the mean of the
 * districts with one decimal, the less the better, and has to be 35 or less.
 */
public final class ExamplePlan {

    public static final String CITY = "990000";
    public static final String UPPER = "990001";
    public static final String LOWER = "990002";

    private final String code;

    private ExamplePlan(String code) {
        this.code = code;
    }

    public static ExamplePlan named(String code) {
        return new ExamplePlan(code);
    }

    public PlanDefined defined() {
        try {
            ObjectNode file = (ObjectNode) Yaml.mapper()
                    .readTree(Path.of("../deploy/plans-example/yunchuan-2022-2027/plan.yaml")
                            .toFile());
            return new PlanDefined(1, Yaml.mapper().treeToValue(file.put("code", code), PlanDefinition.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first revision of a number. */
    public MeasurementRecorded value(String subIndicator, String region, String period, String value) {
        return value(subIndicator, region, period, 1, value);
    }

    /** @param value {@code null} for one that is withdrawn */
    public MeasurementRecorded value(String subIndicator, String region, String period, long revision, String value) {
        return new MeasurementRecorded(
                code,
                subIndicator,
                region,
                Period.parse(period),
                revision,
                value == null ? null : new BigDecimal(value),
                null,
                null,
                MeasurementStatus.FINAL,
                value == null,
                null);
    }

    public MeasurementRecorded stage(String subIndicator, String region, String period, String stage) {
        return new MeasurementRecorded(
                code,
                subIndicator,
                region,
                Period.parse(period),
                1,
                null,
                stage,
                null,
                MeasurementStatus.FINAL,
                false,
                (Instant) null);
    }
}
