package org.ecoplan.reporting.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectProgress;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.Yaml;

/** A plan of three indicators and three projects. Its values come from two bureaus and a survey. */
final class Watershed {

    private static final String INDICATOR = """
              - number: "%1$s"
                name: {zh: 指标%1$s, en: Indicator %1$s}
                domain: water
                task: rivers
                obligation: %2$s
                dataSources: [%3$s]
                subIndicators:
                  - number: "%1$s"
                    name: {zh: 指标%1$s, en: Indicator %1$s}
                    kind: QUANTITY
                    unit: {zh: "%%", en: "%%"}
                    betterWhen: HIGHER
                    standard: {text: {zh: 标准, en: Standard}, criterion: {type: %4$s}}
                    targets: [{year: 2022, text: {zh: 目标, en: Target}, criterion: {type: at-least, value: 0}}]
            """;

    private static final String PLAN = """
            code: %1$s
            name: {zh: 规划, en: Plan}
            period: {from: 2020, to: 2022}
            measuredFrom: 2019
            timeZone: Asia/Shanghai
            region: "440700"
            horizons: [2022]
            regions:
              - {code: "440700", name: {zh: 市, en: City}}
              - {code: "440703", name: {zh: 北区, en: North}, parent: "440700"}
            departments:
              - {code: water, name: {zh: 水利部门, en: Water department}, unit: %1$s-water}
              - {code: roads, name: {zh: 公路部门, en: Road department}, unit: %1$s-roads}
              - {code: survey, name: {zh: 调查, en: Survey}}
            indicators:
            """;

    private static final String CATALOGUE = """
            plan: %1$s
            region: "440700"
            units:
              - {code: %1$s-water, name: {zh: 水利局, en: Water Bureau}, kind: DEPARTMENT, region: "440700"}
              - {code: %1$s-roads, name: {zh: 公路局, en: Road Bureau}, kind: DEPARTMENT}
              - {code: %1$s-transport, name: {zh: 交通局, en: Transport Bureau}, kind: DEPARTMENT}
            projects:
              - {code: near-1, number: 1, term: NEAR, task: rivers, name: {zh: 一, en: One}, years: {from: 2020, to: 2020},
                 units: [%1$s-water], serves: ["1"]}
              - {code: near-2, number: 2, term: NEAR, task: rivers, name: {zh: 二, en: Two}, years: {from: 2021, to: 2022},
                 units: [%1$s-transport, %1$s-water], serves: ["3"]}
              - {code: near-3, number: 3, term: NEAR, task: rivers, name: {zh: 三, en: Three}, years: {from: 2021, to: 2022},
                 units: [%1$s-water]}
            """;

    private final String plan;
    private final ProjectCatalogue catalogue;

    Watershed(String plan) {
        this.plan = plan;
        this.catalogue = read(CATALOGUE.formatted(plan), ProjectCatalogue.class);
    }

    /** Nobody has begun anything; of 2019 and 2020 there are values, of indicator 2 none. */
    List<EventData> begun() {
        String definition = PLAN.formatted(plan)
                + INDICATOR.formatted("1", "BINDING", "water", "at-least, value: 80")
                + INDICATOR.formatted("2", "REFERENCE", "roads, survey", "at-most, value: 30")
                + INDICATOR.formatted("3", "REFERENCE", "survey", "at-least, value: 50");
        return Stream.of(
                        Stream.of(new PlanDefined(1, read(definition, PlanDefinition.class))),
                        catalogue.units().stream().map(unit -> new UnitDefined(1, unit, null, null, null)),
                        Stream.of("near-1", "near-2", "near-3")
                                .map(code -> project(code, 1, ProjectStatus.NOT_STARTED, null, null)),
                        Stream.of(measured("1", 2019, "85"), measured("1", 2020, "60"), measured("3", 2020, "40")))
                .<EventData>flatMap(some -> some)
                .toList();
    }

    MeasurementRecorded measured(String indicator, int year, String value) {
        return new MeasurementRecorded(
                plan,
                indicator,
                "440700",
                Period.ofYear(year),
                1,
                new BigDecimal(value),
                null,
                null,
                MeasurementStatus.FINAL,
                false,
                null);
    }

    /** @param reported the day of the newest report; {@code null} as long as there is none */
    ProjectChanged project(String code, long revision, ProjectStatus status, String since, String reported) {
        return new ProjectChanged(
                plan,
                revision,
                definition(code),
                status,
                since == null ? null : LocalDate.parse(since),
                null,
                null,
                reported == null
                        ? null
                        : new ProjectProgress(new BigDecimal("10.00"), false, LocalDate.parse(reported), List.of()));
    }

    /** The bureau of roads becomes a part of the bureau of transport. */
    UnitDefined roadsMerged(String from) {
        return catalogue.units().stream()
                .filter(unit -> unit.code().equals(plan + "-roads"))
                .map(unit -> new UnitDefined(2, unit, null, LocalDate.parse(from), plan + "-transport"))
                .findFirst()
                .orElseThrow();
    }

    private Project definition(String code) {
        return catalogue.projects().stream()
                .filter(project -> project.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T read(String yaml, Class<T> type) {
        try {
            return Yaml.mapper().readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
