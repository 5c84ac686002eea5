package org.ecoplan.reporting.compliance.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.contracts.Criterion;
import org.ecoplan.contracts.Direction;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.MeasurementStatus;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.Tendency;
import org.ecoplan.contracts.plan.Baseline;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.PlanDefinition;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.Standard;
import org.ecoplan.contracts.plan.SubIndicator;
import org.ecoplan.contracts.plan.Target;
import org.ecoplan.contracts.plan.YearSpan;
import org.ecoplan.contracts.project.ProjectStatus;
import org.ecoplan.kit.json.Yaml;

/** Small plans and facts to try the rules on. Criteria are written as in a plan file. */
final class Sample {

    static final LocalizedText DOCUMENT = new LocalizedText("省考核办法", "Provincial assessment rules");

    private static final ObjectMapper YAML = Yaml.mapper();
    private static final LocalizedText PERCENT = new LocalizedText("%", "%");
    private static final LocalizedText NAME = new LocalizedText("指标", "Indicator");
    private static final Criterion ANYTHING = criterion("{type: at-least, value: 0}");

    private Sample() {}

    static Criterion criterion(String yaml) {
        try {
            return YAML.readValue(yaml, Criterion.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In percent, the more the better. */
    static SubIndicator quantity() {
        return quantity(Tendency.HIGHER, null);
    }

    static SubIndicator quantity(Tendency betterWhen, String baseline) {
        return subIndicator(
                "1",
                SubIndicator.Kind.QUANTITY,
                betterWhen,
                List.of(),
                baseline == null
                        ? null
                        : new Baseline(Period.parse("2017"), new BigDecimal(baseline), null, null, baseline),
                ANYTHING,
                List.of());
    }

    /** 未编制 &lt; 编制中 &lt; 编制. */
    static SubIndicator scale() {
        return subIndicator(
                "1",
                SubIndicator.Kind.STAGE,
                null,
                List.of(
                        new Stage("not-prepared", new LocalizedText("未编制", "Not prepared")),
                        new Stage("preparing", new LocalizedText("编制中", "Being prepared")),
                        new Stage("prepared", new LocalizedText("编制", "Prepared"))),
                null,
                ANYTHING,
                List.of());
    }

    static SubIndicator quantity(String number, String standard, String... targets) {
        List<Integer> horizons = List.of(2020, 2025, 2030);
        List<Target> byHorizon = targets.length == 0
                ? List.of()
                : Stream.of(0, 1, 2)
                        .map(i -> new Target(horizons.get(i), NAME, criterion(targets[i])))
                        .toList();
        return subIndicator(
                number, SubIndicator.Kind.QUANTITY, Tendency.HIGHER, List.of(), null, criterion(standard), byHorizon);
    }

    static Indicator indicator(SubIndicator... parts) {
        return new Indicator(
                "1", NAME, "environment", "quality", Obligation.BINDING, NAME, List.of(), Arrays.asList(parts));
    }

    /** In force from 2019 to 2030, with targets for 2020, 2025 and 2030. */
    static PlanDefinition plan(Indicator... indicators) {
        return new PlanDefinition(
                "sample",
                NAME,
                new YearSpan(2019, 2030),
                2015,
                "Asia/Shanghai",
                "440700",
                List.of(2020, 2025, 2030),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.asList(indicators),
                List.of());
    }

    static Measured value(String period, String value) {
        return new Measured(Period.parse(period), new BigDecimal(value), null, null, 1, MeasurementStatus.FINAL);
    }

    static Measured provisional(String period, String value) {
        return new Measured(Period.parse(period), new BigDecimal(value), null, null, 1, MeasurementStatus.PROVISIONAL);
    }

    static Measured ranked(String period, String value, int rank) {
        return new Measured(Period.parse(period), new BigDecimal(value), null, rank, 1, MeasurementStatus.FINAL);
    }

    static Measured stage(String period, String stage) {
        return new Measured(Period.parse(period), null, stage, null, 1, MeasurementStatus.FINAL);
    }

    static Assigned assigned(int year, Direction direction, String value) {
        return new Assigned(year, direction, new BigDecimal(value), DOCUMENT, 1);
    }

    static List<ProjectState> projects(int count, int dueYear, ProjectStatus status) {
        return Collections.nCopies(count, new ProjectState(dueYear, status));
    }

    static Facts facts(Measured... measurements) {
        return new Facts(Map.of("1", List.of(measurements)), Map.of(), List.of());
    }

    static Facts requiring(Facts facts, Assigned... assigned) {
        return new Facts(facts.measurements(), Map.of("1", List.of(assigned)), facts.projects());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Facts with(Facts facts, List<ProjectState>... projects) {
        return new Facts(
                facts.measurements(),
                facts.requirements(),
                Arrays.stream(projects).flatMap(List::stream).toList());
    }

    /** What is known of the parts {@code 1.1}, {@code 1.2}, … of one indicator: each has the value of its place. */
    static Facts ofParts(Measured... measurements) {
        return new Facts(
                Stream.iterate(0, i -> i < measurements.length, i -> i + 1)
                        .filter(i -> measurements[i] != null)
                        .collect(groupingBy(i -> "1." + (i + 1), mapping(i -> measurements[i], toList()))),
                Map.of(),
                List.of());
    }

    static SubIndicatorVerdict judge(String criterion, SubIndicator subIndicator, int year, Facts facts) {
        return new SubIndicatorRules(plan(), subIndicator, year, facts).judge(criterion(criterion));
    }

    private static SubIndicator subIndicator(
            String number,
            SubIndicator.Kind kind,
            Tendency betterWhen,
            List<Stage> stages,
            Baseline baseline,
            Criterion standard,
            List<Target> targets) {
        return new SubIndicator(
                number,
                1,
                NAME,
                null,
                kind,
                kind == SubIndicator.Kind.QUANTITY ? PERCENT : null,
                null,
                betterWhen,
                null,
                null,
                stages,
                baseline,
                List.of(),
                new Standard(NAME, standard),
                targets,
                null,
                null,
                null);
    }
}
