package org.ecoplan.reporting.compliance.outlook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Basis;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.kit.json.Yaml;
import org.ecoplan.reporting.compliance.rules.Assigned;
import org.ecoplan.reporting.compliance.rules.Facts;
import org.ecoplan.reporting.compliance.rules.Measured;
import org.ecoplan.reporting.compliance.rules.ProjectState;

/**
 * A sub-indicator of a plan for 2021 to 2030 with targets for 2025 and 2030, and what is known of it. Whatever is not said
 * is: in percent, the more the better, no baseline, looked at from 2025 towards 2030 in the city.
 */
record Way(
        String criterion,
        String members,
        String measurements,
        int year,
        String region,
        List<Assigned> requirements,
        List<ProjectState> projects) {

    private static final ObjectMapper YAML = Yaml.mapper();

    static final String CITY = "990000";
    static final String DISTRICT = "990001";

    static Way to(String criterion) {
        return new Way("{type: " + criterion + "}", "", "", 2026, CITY, List.of(), List.of());
    }

    /** {@code 2020=88.0 2021-Q1=87.4#3 2022=carried-out}: values with their places, or stages. */
    Way over(String newMeasurements) {
        return new Way(criterion, members, newMeasurements, year, region, requirements, projects);
    }

    /** More members of the sub-indicator, or others than those that are said here, as in a plan file. */
    Way with(String more) {
        return new Way(criterion, members + more + "\n", measurements, year, region, requirements, projects);
    }

    Way from(String period, String value) {
        return with("baseline: {period: \"%s\", value: %s}".formatted(period, value));
    }

    Way lowerIsBetter() {
        return with("betterWhen: LOWER");
    }

    Way in(int newYear) {
        return new Way(criterion, members, measurements, newYear, region, requirements, projects);
    }

    Way ofDistrict() {
        return new Way(criterion, members, measurements, year, DISTRICT, requirements, projects);
    }

    Way requiring(Assigned... assigned) {
        return new Way(criterion, members, measurements, year, region, Arrays.asList(assigned), projects);
    }

    Way doing(List<ProjectState> newProjects) {
        return new Way(criterion, members, measurements, year, region, requirements, newProjects);
    }

    SubIndicatorOutlook outlook() {
        PlanDefinition plan = plan();
        return new PlanOutlooks(plan)
                .of(plan.indicators().get(0), Basis.TARGET, year, region, facts())
                .subIndicators()
                .get(0);
    }

    OutlookOutcome outcome() {
        return outlook().outcome();
    }

    private Facts facts() {
        return new Facts(Map.of("1", measured()), Map.of("1", requirements), projects);
    }

    private List<Measured> measured() {
        List<Measured> all = new ArrayList<>();
        for (String one :
                measurements.isBlank() ? new String[0] : measurements.trim().split("\\s+")) {
            String[] parts = one.split("[=#]");
            boolean isNumber = parts[1].matches("-?[0-9.]+");
            all.add(new Measured(
                    Period.parse(parts[0]),
                    isNumber ? new BigDecimal(parts[1]) : null,
                    isNumber ? null : parts[1],
                    parts.length > 2 ? Integer.valueOf(parts[2]) : null,
                    all.size() + 1,
                    MeasurementStatus.FINAL));
        }
        return all;
    }

    PlanDefinition plan() {
        boolean isStage = members.contains("kind: STAGE");
        String unit = members.contains("unit:") ? "" : "unit: {zh: '%', en: '%'}\n";
        String better = members.contains("betterWhen:") ? "" : "betterWhen: HIGHER\n";
        String ofQuantity = isStage ? "" : "kind: QUANTITY\n" + unit + better;
        String definition = """
                code: way
                period: {from: 2021, to: 2032}
                measuredFrom: 2010
                timeZone: Asia/Shanghai
                region: "990000"
                horizons: [2025, 2030]
                indicators:
                  - number: "1"
                    subIndicators:
                      - number: "1"
                        standard: {criterion: {type: at-least, value: 0}}
                        targets:
                          - {year: 2025, criterion: %1$s}
                          - {year: 2030, criterion: %1$s}
                """.formatted(criterion) + (ofQuantity + members).indent(8);
        try {
            return YAML.readValue(definition, PlanDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(definition, e);
        }
    }
}
