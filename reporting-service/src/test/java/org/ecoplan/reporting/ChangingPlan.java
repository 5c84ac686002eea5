package org.ecoplan.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.CatalogueLoaded;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.event.UnitDefined;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.project.Action;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.contracts.project.ProjectTask;
import org.ecoplan.contracts.project.Unit;
import org.ecoplan.kit.json.Yaml;

/**
 * A small plan of which everything changes in the course of 2020, one thing a month, and the events that tell of it. Its
 * second edition asks 90 instead of 86 of indicator 4, has no indicator 5 any more, and has an indicator 6. Values of 4
 * that nobody reports for the city are those of its district.
 */
public final class ChangingPlan {

    public static final String CITY = "440700";
    public static final String DISTRICT = "440703";

    public static final String JANUARY = "2020-01-10T02:00:00Z";
    public static final String FEBRUARY = "2020-02-10T02:00:00Z";
    public static final String MARCH = "2020-03-10T02:00:00Z";
    public static final String APRIL = "2020-04-10T02:00:00Z";
    public static final String MAY = "2020-05-10T02:00:00Z";
    public static final String JUNE = "2020-06-10T02:00:00Z";
    public static final String JULY = "2020-07-10T02:00:00Z";

    private static final String PLAN = """
            code: %s
            name: {zh: 规划, en: Plan}
            period: {from: 2018, to: 2022}
            measuredFrom: 2017
            timeZone: Asia/Shanghai
            region: "440700"
            horizons: [2020, 2022]
            regions:
              - {code: "440700", name: {zh: 市, en: City}}
              - {code: "440703", name: {zh: 区, en: District}, parent: "440700"}
            indicators: [%s]
            """;

    private static final String IMPLEMENTATION = """
            {number: '1', name: {zh: 规划实施, en: Implementation}, domain: institutions, task: plans,
             obligation: BINDING, subIndicators: [{number: '1', name: {zh: 规划实施, en: Implementation}, kind: STAGE,
              stages: [{code: drafted, name: {zh: 编制, en: Drafted}}, {code: implemented, name: {zh: 实施, en: Implemented}}],
              standard: {text: {zh: 实施, en: Implemented}, criterion: {type: all-of, criteria: [
                {type: stage-reached, stage: implemented}, {type: project-completion-at-least, percent: 50}]}},
              targets: [{year: 2020, text: {zh: 实施, en: Implemented}, criterion: {type: stage-reached, stage: implemented}},
                {year: 2022, text: {zh: 实施, en: Implemented}, criterion: {type: stage-reached, stage: implemented}}]}]}""";

    private static final String QUANTITIES = """
            {number: '%s', name: {zh: 指标, en: Indicator}, domain: environment, task: air, obligation: BINDING,
             subIndicators: [%s]}""";

    private static final String QUANTITY = """
            {number: '%1$s', name: {zh: 分项, en: Part}, kind: QUANTITY, unit: {zh: '%%', en: '%%'}, betterWhen: HIGHER,
             min: 0, max: 100, baseline: {period: '2017', value: 70},
             standard: {text: {zh: 标准, en: Standard}, criterion: %2$s},
             targets: [{year: 2020, text: {zh: 目标, en: Target}, criterion: {type: at-least, value: 60}},
               {year: 2022, text: {zh: 目标, en: Target}, criterion: {type: at-least, value: 95}}]}""";

    private static final LocalizedText NAME = new LocalizedText("名称", "Name");

    private final String plan;

    public ChangingPlan(String plan) {
        this.plan = plan;
    }

    public static <T> T read(String yaml, Class<T> type) {
        try {
            return Yaml.mapper().readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known in January. Of 2019: 2 is met, 3 is met, 4 is not met with 80.8, 5 is met, 1 is not met. */
    public List<EventData> begun() {
        return List.of(
                new PlanDefined(1, firstEdition()),
                stage("2019", 1, "implemented"),
                measured("2.1", "2018", 1, "60"),
                measured("2.1", "2019", 1, "61.5"),
                provisional("2.2", "2019", 1, "55.0"),
                measured("3", "2019", 1, "72"),
                measured("4", "2019", 1, "80.8"),
                measured("5", "2019", 1, "50"),
                project("near-1", 1, 2019, ProjectStatus.NOT_STARTED),
                project("near-2", 1, 2021, ProjectStatus.NOT_STARTED),
                unit("bureau", 1, "环境局"),
                new CatalogueLoaded(
                        plan,
                        1,
                        List.of(new Action("action", NAME)),
                        List.of(new ProjectTask("task", "action", NAME))));
    }

    /** The third is the first one again. */
    public EventData edition(long revision) {
        return new PlanDefined(revision, revision == 2 ? secondEdition() : firstEdition());
    }

    public MeasurementRecorded measured(String subIndicator, String period, long revision, String value) {
        return measurement(CITY, subIndicator, period, revision, value, null, MeasurementStatus.FINAL);
    }

    public MeasurementRecorded measured(
            String region, String subIndicator, String period, long revision, String value) {
        return measurement(region, subIndicator, period, revision, value, null, MeasurementStatus.FINAL);
    }

    public MeasurementRecorded provisional(String subIndicator, String period, long revision, String value) {
        return measurement(CITY, subIndicator, period, revision, value, null, MeasurementStatus.PROVISIONAL);
    }

    public MeasurementRecorded stage(String period, long revision, String stage) {
        return measurement(CITY, "1", period, revision, null, stage, MeasurementStatus.FINAL);
    }

    public MeasurementRecorded withdrawn(String subIndicator, String period, long revision) {
        return measurement(CITY, subIndicator, period, revision, null, null, MeasurementStatus.FINAL);
    }

    public RequirementAssigned assigned(String subIndicator, int year, long revision, String atLeast) {
        return new RequirementAssigned(
                plan,
                subIndicator,
                CITY,
                year,
                revision,
                Direction.AT_LEAST,
                new BigDecimal(atLeast),
                new LocalizedText("考核要求", "Requirement"));
    }

    public ProjectChanged project(String code, long revision, int dueYear, ProjectStatus status) {
        Project definition = read("""
                {code: %s, number: 1, term: NEAR, task: task, name: {zh: 工程, en: Project},
                 years: {from: 2018, to: %d}, units: [%s-bureau], serves: ['4']}""".formatted(code, dueYear, plan), Project.class);
        return new ProjectChanged(plan, revision, definition, status, null, null, null, null);
    }

    public UnitDefined unit(String code, long revision, String name) {
        return new UnitDefined(
                revision,
                read(
                        "{code: %s-%s, name: {zh: %s, en: Bureau}, kind: DEPARTMENT}".formatted(plan, code, name),
                        Unit.class),
                null,
                null,
                null);
    }

    private MeasurementRecorded measurement(
            String region,
            String subIndicator,
            String period,
            long revision,
            String value,
            String stage,
            MeasurementStatus status) {
        return new MeasurementRecorded(
                plan,
                subIndicator,
                region,
                Period.parse(period),
                revision,
                value == null ? null : new BigDecimal(value),
                stage,
                null,
                status,
                value == null && stage == null,
                (Instant) null);
    }

    private PlanDefinition firstEdition() {
        return definition(standardOf4("86"), quantity("5", "{type: at-least, value: 40}"));
    }

    private PlanDefinition secondEdition() {
        return definition(standardOf4("90"), quantity("6", "{type: at-least, value: 30}"));
    }

    private static String standardOf4(String atLeast) {
        return quantity("4", "{type: at-least, value: %s}".formatted(atLeast))
                .replace("min: 0,", "min: 0, fromRegions: {method: MEAN, decimals: 1},");
    }

    private PlanDefinition definition(String fourth, String fifth) {
        String twoParts = QUANTITIES.formatted(
                "2",
                QUANTITY.formatted("2.1", "{type: improving}")
                        + ", "
                        + QUANTITY.formatted("2.2", "{type: at-least, value: 50}"));
        String assigned = quantity("3", "{type: meets-requirement, ifUnassigned: {type: not-below-baseline}}");
        return read(
                PLAN.formatted(plan, String.join(", ", IMPLEMENTATION, twoParts, assigned, fourth, fifth)),
                PlanDefinition.class);
    }

    private static String quantity(String number, String criterion) {
        return QUANTITIES.formatted(number, QUANTITY.formatted(number, criterion));
    }
}
