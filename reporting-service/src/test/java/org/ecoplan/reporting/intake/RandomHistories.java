package org.ecoplan.reporting.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.event.EventData;
import org.ecoplan.contracts.event.MeasurementRecorded;
import org.ecoplan.contracts.event.MeasurementsRecorded;
import org.ecoplan.contracts.event.PlanDefined;
import org.ecoplan.contracts.event.ProjectChanged;
import org.ecoplan.contracts.event.RequirementAssigned;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.Project;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.Yaml;

/** What may happen to small plans, at random. */
public final class RandomHistories {

    private static final List<String> REGIONS = List.of("440700", "440781", "440783");
    private static final List<String> PERIODS =
            List.of("2014", "2018", "2018-12", "2019-Q4", "2019", "2020", "2021-06-01", "2022");
    private static final Instant RECORDED = Instant.parse("2021-01-01T00:00:00Z");
    private static final LocalizedText DOCUMENT = new LocalizedText("文件", "Document");

    private RandomHistories() {}

    /** What may become of a small plan; each thing is told in the order of its revisions. */
    public static List<EventData> history(String plan, Random random) {
        List<EventData> history = new ArrayList<>();
        history.add(new PlanDefined(1, firstEdition(plan)));
        if (random.nextBoolean()) {
            history.add(new PlanDefined(2, secondEdition(plan)));
        }
        int things = 3 + random.nextInt(12);
        for (int i = 0; i < things; i++) {
            thing(plan, i, random).forEach(history::add);
        }
        return history;
    }

    /** One thing with one to three revisions. */
    private static Stream<EventData> thing(String plan, int which, Random random) {
        int revisions = 1 + random.nextInt(3);
        int kind = random.nextInt(4);
        String region = REGIONS.get(random.nextInt(10) < 4 ? 0 : 1 + random.nextInt(2));
        String period = PERIODS.get(random.nextInt(PERIODS.size()));
        String number = List.of("1", "2.1", "2.2").get(random.nextInt(3));
        int year = 2018 + random.nextInt(4);
        List<EventData> states = new ArrayList<>();
        for (int revision = 1; revision <= revisions; revision++) {
            BigDecimal value = BigDecimal.valueOf(random.nextInt(1000), 1);
            // the same thing may come up twice in a history: a revision has one content, as it has in the services
            long unique = which * 10L + revision;
            boolean withdrawn = random.nextInt(4) == 0;
            states.add(
                    switch (kind) {
                        case 0 ->
                            new MeasurementRecorded(
                                    plan,
                                    number,
                                    region,
                                    Period.parse(period),
                                    unique,
                                    withdrawn ? null : value,
                                    null,
                                    rank(random),
                                    status(random, MeasurementStatus.values()),
                                    withdrawn,
                                    RECORDED);
                        case 1 ->
                            new MeasurementRecorded(
                                    plan,
                                    "3",
                                    region,
                                    Period.parse(period),
                                    unique,
                                    null,
                                    withdrawn ? null : stage(random),
                                    null,
                                    status(random, MeasurementStatus.values()),
                                    withdrawn,
                                    RECORDED);
                        case 2 ->
                            new RequirementAssigned(
                                    plan, number, region, year, unique, Direction.AT_LEAST, value, DOCUMENT);
                        default ->
                            new ProjectChanged(
                                    plan,
                                    unique,
                                    project(plan, year),
                                    status(random, ProjectStatus.values()),
                                    null,
                                    null,
                                    null,
                                    null);
                    });
        }
        return states.stream();
    }

    private static Integer rank(Random random) {
        return random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(14));
    }

    private static String stage(Random random) {
        return random.nextBoolean() ? "carried-out" : "evaluated";
    }

    private static <T> T status(Random random, T[] any) {
        return any[random.nextInt(any.length)];
    }

    private static Project project(String plan, int dueYear) {
        return new Project(
                "near-" + dueYear,
                1,
                Project.Term.NEAR,
                "task",
                DOCUMENT,
                DOCUMENT,
                new YearSpan(2019, dueYear),
                List.of(plan + "-bureau", plan + "-districts"),
                List.of(),
                List.of(),
                List.of(),
                DOCUMENT,
                List.of());
    }

    private static PlanDefinition firstEdition(String code) {
        return plan("""
                code: %s
                name: {zh: 规划, en: Plan}
                period: {from: 2019, to: 2021}
                measuredFrom: 2018
                timeZone: Asia/Shanghai
                region: "440700"
                horizons: [2020]
                regions:
                  - {code: "440700", name: {zh: 市, en: City}}
                  - {code: "440781", name: {zh: 区, en: District}, parent: "440700"}
                  - {code: "440783", name: {zh: 二区, en: Second District}, parent: "440700"}
                indicators: [%s, %s, %s]
                """.formatted(
                        code,
                        indicator(
                                "1",
                                part(
                                        "1",
                                        "{type: all-of, criteria: [{type: meets-requirement, ifUnassigned: "
                                                + "{type: not-below-baseline}}, {type: rank-within, rank: 7, required: false}]}")),
                        indicator(
                                "2",
                                part("2.1", "{type: improving}", "{method: MEAN, decimals: 1}") + ", "
                                        + part("2.2", "{type: at-least, value: 50}", "{method: SUM}")),
                        indicator("3", scale("3"))));
    }

    // begins a year later, and has neither indicator 3 nor the districts any more
    private static PlanDefinition secondEdition(String code) {
        PlanDefinition first = firstEdition(code);
        return new PlanDefinition(
                first.code(),
                first.name(),
                first.period(),
                2019,
                first.timeZone(),
                first.region(),
                first.horizons(),
                first.standard(),
                first.programme(),
                first.regions().subList(0, 1),
                first.domains(),
                first.tasks(),
                first.departments(),
                first.indicators().subList(0, 2),
                first.notes());
    }

    private static String indicator(String number, String parts) {
        return ("{number: '%s', name: {zh: 指标, en: Indicator}, domain: all, task: all, obligation: BINDING,"
                        + " subIndicators: [%s]}")
                .formatted(number, parts);
    }

    private static String part(String number, String criterion) {
        return """
                {number: '%s', kind: QUANTITY, unit: {zh: '%%', en: '%%'}, betterWhen: HIGHER,
                 baseline: {period: '2017', value: 40}, standard: {criterion: %s},
                 targets: [{year: 2020, criterion: {type: at-least, value: 60}}]}""".formatted(number, criterion);
    }

    private static String part(String number, String criterion, String fromRegions) {
        return part(number, criterion).replace("kind:", "fromRegions: " + fromRegions + ", kind:");
    }

    private static String scale(String number) {
        return """
                {number: '%s', kind: STAGE,
                 stages: [{code: carried-out, name: {zh: 实施, en: Carried out}},
                          {code: evaluated, name: {zh: 评估, en: Evaluated}}],
                 standard: {criterion: {type: all-of, criteria: [{type: stage-reached, stage: evaluated},
                     {type: project-completion-at-least, percent: 50}, {type: years-in-force-at-least, years: 2}]}},
                 targets: [{year: 2020, criterion: {type: project-completion-at-least, percent: 80}}]}""".formatted(number);
    }

    private static PlanDefinition plan(String yaml) {
        try {
            return Yaml.mapper().readValue(yaml, PlanDefinition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** In any order, and a third of them twice. */
    public static List<EventData> mixed(List<EventData> history, Random random) {
        List<EventData> mixed = new ArrayList<>(history);
        IntStream.range(0, history.size() / 3)
                .forEach(ignored -> mixed.add(history.get(random.nextInt(history.size()))));
        Collections.shuffle(mixed, random);
        return mixed;
    }

    /** Half of the measurements come with others in one event. */
    public static List<EventData> someInLoads(List<EventData> events, Random random) {
        List<EventData> told = new ArrayList<>();
        List<MeasurementRecorded> load = new ArrayList<>();
        for (EventData event : events) {
            if (event instanceof MeasurementRecorded measurement && random.nextBoolean()) {
                load.add(measurement);
            } else {
                told.add(event);
            }
            if (!load.isEmpty() && random.nextInt(4) == 0) {
                told.add(new MeasurementsRecorded(load.get(0).plan(), "load", told.size(), load));
                load.clear();
            }
        }
        if (!load.isEmpty()) {
            told.add(new MeasurementsRecorded(load.get(0).plan(), "load", told.size(), load));
        }
        return told;
    }
}
