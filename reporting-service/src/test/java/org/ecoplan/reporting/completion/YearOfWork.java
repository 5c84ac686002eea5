package org.ecoplan.reporting.completion;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectCatalogue;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.Yaml;

/**
 * A plan of seven projects and what becomes of them in 2021. Two bureaus of transport are merged in July; district
 * governments have their share through a group, and one of them through being named.
 */
final class YearOfWork {

    private static final String PLAN = """
            code: %s
            name: {zh: 规划, en: Plan}
            period: {from: 2020, to: 2022}
            measuredFrom: 2019
            timeZone: Asia/Shanghai
            region: "440700"
            horizons: [2022]
            regions:
              - {code: "440700", name: {zh: 市, en: City}}
              - {code: "440703", name: {zh: 北区, en: North}, parent: "440700"}
            indicators:
              - number: "1"
                name: {zh: 规划实施, en: Implementation}
                domain: institutions
                task: plans
                obligation: BINDING
                subIndicators:
                  - number: "1"
                    name: {zh: 规划实施, en: Implementation}
                    kind: STAGE
                    stages: [{code: implemented, name: {zh: 实施, en: Implemented}}]
                    standard: {text: {zh: 实施, en: Implemented}, criterion: {type: all-of, criteria: [
                      {type: stage-reached, stage: implemented}, {type: project-completion-at-least, percent: 60}]}}
                    targets: [{year: 2022, text: {zh: 实施, en: Implemented},
                      criterion: {type: stage-reached, stage: implemented}}]
            """;

    private static final String CATALOGUE = """
            plan: %1$s
            region: "440700"
            actions:
              - {code: water, name: {zh: 水行动, en: Water}}
              - {code: air, name: {zh: 大气行动, en: Air}}
            tasks:
              - {code: rivers, action: water, name: {zh: 河涌, en: Rivers}}
              - {code: pipes, action: water, name: {zh: 管网, en: Pipes}}
              - {code: buses, action: air, name: {zh: 公交, en: Buses}}
            units:
              - {code: %1$s-water, name: {zh: 水利局, en: Water Bureau}, kind: DEPARTMENT, region: "440700"}
              - {code: %1$s-roads, name: {zh: 公路局, en: Road Bureau}, kind: DEPARTMENT}
              - {code: %1$s-transport, name: {zh: 交通局, en: Transport Bureau}, kind: DEPARTMENT}
              - {code: %1$s-north, name: {zh: 北区政府, en: North District}, kind: GOVERNMENT, region: "440703"}
              - {code: %1$s-south, name: {zh: 南区政府, en: South District}, kind: GOVERNMENT}
              - {code: %1$s-districts, name: {zh: 各区政府, en: All districts}, kind: GROUP, members: [%1$s-north, %1$s-south]}
              - {code: %1$s-concerned, name: {zh: 有关区政府, en: Districts concerned}, kind: GROUP}
            projects:
              - {code: near-1, number: 1, term: NEAR, task: rivers, name: {zh: 一, en: One}, years: {from: 2020, to: 2020},
                 units: [%1$s-water, %1$s-districts], serves: ["1"]}
              - {code: near-2, number: 2, term: NEAR, task: rivers, name: {zh: 二, en: Two}, years: {from: 2020, to: 2021},
                 units: [%1$s-water, %1$s-concerned], relevant: [%1$s-north]}
              - {code: near-3, number: 3, term: NEAR, task: pipes, name: {zh: 三, en: Three}, years: {from: 2021, to: 2021},
                 units: [%1$s-water]}
              - {code: near-4, number: 4, term: NEAR, task: buses, name: {zh: 四, en: Four}, years: {from: 2020, to: 2021},
                 units: [%1$s-roads, %1$s-south]}
              - {code: near-5, number: 5, term: NEAR, task: buses, name: {zh: 五, en: Five}, years: {from: 2021, to: 2021},
                 units: [%1$s-transport]}
              - {code: near-6, number: 6, term: NEAR, task: buses, name: {zh: 六, en: Six}, years: {from: 2021, to: 2021},
                 units: [%1$s-transport, %1$s-north]}
              - {code: far-1, number: 1, term: FAR, task: pipes, name: {zh: 七, en: Seven}, years: {from: 2022, to: 2022},
                 units: [%1$s-districts]}
            """;

    private final String plan;
    private final ProjectCatalogue catalogue;

    YearOfWork(String plan) {
        this.plan = plan;
        this.catalogue = read(CATALOGUE.formatted(plan), ProjectCatalogue.class);
    }

    static <T> T read(String yaml, Class<T> type) {
        try {
            return Yaml.mapper().readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told when the plan and its project file are loaded; nobody has begun anything. */
    List<EventData> loaded() {
        List<EventData> events = new ArrayList<>();
        events.add(new PlanDefined(1, read(PLAN.formatted(plan), PlanDefinition.class)));
        events.add(new MeasurementRecorded(
                plan,
                "1",
                "440700",
                Period.parse("2020"),
                1,
                null,
                "implemented",
                null,
                MeasurementStatus.FINAL,
                false,
                null));
        events.addAll(units());
        events.add(catalogueLoaded());
        catalogue
                .projects()
                .forEach(project -> events.add(project(project.code(), 1, ProjectStatus.NOT_STARTED, null)));
        return events;
    }

    CatalogueLoaded catalogueLoaded() {
        return new CatalogueLoaded(plan, 1, catalogue.actions(), catalogue.tasks());
    }

    List<UnitDefined> units() {
        return catalogue.units().stream()
                .map(unit -> new UnitDefined(1, unit, null, null, null))
                .toList();
    }

    /** The bureau of roads becomes a part of the bureau of transport. */
    UnitDefined roadsMerged(String from) {
        return catalogue.units().stream()
                .filter(unit -> unit.code().equals(plan + "-roads"))
                .map(unit -> new UnitDefined(2, unit, null, LocalDate.parse(from), plan + "-transport"))
                .findFirst()
                .orElseThrow();
    }

    ProjectChanged project(String code, long revision, ProjectStatus status, String since) {
        LocalDate day = since == null ? null : LocalDate.parse(since);
        return new ProjectChanged(
                plan,
                revision,
                definition(code),
                status,
                day,
                null,
                status == ProjectStatus.COMPLETED ? day : null,
                null);
    }

    Project definition(String code) {
        return catalogue.projects().stream()
                .filter(project -> project.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
