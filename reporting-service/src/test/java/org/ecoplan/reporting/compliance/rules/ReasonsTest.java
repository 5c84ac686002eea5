package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.Direction.AT_LEAST;
import static org.ecoplan.contracts.project.ProjectStatus.COMPLETED;
import static org.ecoplan.contracts.project.ProjectStatus.IN_PROGRESS;
import static org.ecoplan.reporting.compliance.rules.Sample.assigned;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.projects;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.ranked;
import static org.ecoplan.reporting.compliance.rules.Sample.requiring;
import static org.ecoplan.reporting.compliance.rules.Sample.scale;
import static org.ecoplan.reporting.compliance.rules.Sample.stage;
import static org.ecoplan.reporting.compliance.rules.Sample.value;
import static org.ecoplan.reporting.compliance.rules.Sample.with;

import java.util.stream.Stream;
import org.ecoplan.contracts.Tendency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    private static final String LIMIT = "{type: at-least, value: 80}";

    @ParameterizedTest(name = "{1}")
    @MethodSource("reasons")
    void areGivenInChineseAndEnglishWithTheNumbers(SubIndicatorVerdict judged, String code, String zh, String en) {
        Reason reason = judged.decisiveReasons().get(0);

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.text().zh()).isEqualTo(zh);
        assertThat(reason.text().en()).isEqualTo(en);
    }

    static Stream<Arguments> reasons() {
        Facts measured = facts(value("2018", "80.80"));
        Facts improved = facts(value("2017", "35.76"), value("2018", "36"));
        return Stream.of(
                Arguments.of(
                        judge(LIMIT, quantity(), 2018, measured),
                        "value-sufficient",
                        "80.80%，符合“不低于80%”的要求",
                        "80.80 % is at least 80 %"),
                Arguments.of(
                        judge("{type: at-most, value: 80}", quantity(), 2018, measured),
                        "value-insufficient",
                        "80.80%，未达到“不高于80%”的要求",
                        "80.80 % is not at most 80 %"),
                Arguments.of(
                        judge(
                                "{type: stage-reached, stage: prepared}",
                                scale(),
                                2018,
                                facts(stage("2018", "preparing"))),
                        "stage-not-reached",
                        "填报情况为“编制中”，未达到“编制”的要求",
                        "the stage is \"Being prepared\", short of \"Prepared\""),
                Arguments.of(
                        judge(
                                "{type: meets-requirement}",
                                quantity(),
                                2019,
                                requiring(measured, assigned(2018, AT_LEAST, "86"))),
                        "requirement-not-met",
                        "80.80%，未达到2018年考核要求（不低于86%）",
                        "80.80 % does not meet the requirement for 2018: at least 86 %"),
                Arguments.of(
                        judge("{type: not-below-baseline}", quantity(Tendency.LOWER, "3"), 2018, measured),
                        "baseline-not-kept",
                        "80.80%，劣于现状值3%",
                        "80.80 % is worse than the baseline, 3 %"),
                Arguments.of(
                        judge("{type: improving}", quantity(), 2018, improved),
                        "previous-kept",
                        "36%，高于35.76%（上一次指标值，2017）",
                        "36 % is more than 35.76 %, the value before (2017)"),
                Arguments.of(
                        judge("{type: rank-within, rank: 7}", quantity(), 2018, facts(ranked("2018", "90", 8))),
                        "rank-not-reached",
                        "排名第8位，不在前7位之内",
                        "place 8 is not within the first 7"),
                Arguments.of(
                        judge(
                                "{type: project-completion-at-least, percent: 80}",
                                quantity(),
                                2020,
                                with(measured, projects(37, 2020, COMPLETED), projects(10, 2020, IN_PROGRESS))),
                        "completion-not-reached",
                        "截至2020年底应完成重点工程47项，已完成37项；完成率要求80%以上，即不少于38项",
                        "37 of the 47 key projects due by the end of 2020 are completed; 80 % or more means at least 38"),
                Arguments.of(
                        judge("{type: years-in-force-at-least, years: 2}", quantity(), 2019, measured),
                        "years-in-force-not-reached",
                        "截至2019年底规划已实施1年，要求满2年",
                        "years that the plan has been in force at the end of 2019: 1, required: 2"),
                Arguments.of(
                        judge(LIMIT, quantity(), 2018, facts()),
                        "not-measured",
                        "截至2018年底尚无指标值",
                        "nothing has been measured up to the end of 2018"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // what is met does not explain a failure, and the other way round
                "{type: all-of, criteria: [{type: at-least, value: 80}, {type: at-most, value: 70}]} | value-insufficient",
                "{type: any-of, criteria: [{type: at-least, value: 80}, {type: at-most, value: 70}]} | value-sufficient",
                // the unknown does not explain a failure either
                "{type: all-of, criteria: [{type: improving}, {type: at-most, value: 70}]} | value-insufficient",
                "{type: all-of, criteria: [{type: improving}, {type: at-least, value: 70}]} | no-previous",
                // the inner choice is met, so the criterion in it that fails explains nothing
                "{type: all-of, criteria: [{type: any-of, criteria: [{type: equals, value: 1}, {type: at-least, value: 1}]}, {type: rank-within, rank: 1}]} | rank-not-reached",
                // what asks nothing decides nothing
                "{type: all-of, criteria: [{type: at-least, value: 80}, {type: all-of, criteria: []}]} | value-sufficient",
            })
    void areThoseOfTheCriteriaThatDecide(String criterion, String expected) {
        SubIndicatorVerdict judged = judge(criterion, quantity(), 2018, facts(ranked("2018", "80.8", 2)));

        assertThat(judged.decisiveReasons()).extracting(Reason::code).containsExactly(expected);
    }

    @Test
    void anUnreportedPlaceThatNeedNotBeReportedIsNoReasonForSuccess() {
        SubIndicatorVerdict judged = judge(
                "{type: all-of, criteria: [{type: at-least, value: 80}, {type: rank-within, rank: 7, required: false}]}",
                quantity(),
                2018,
                facts(value("2018", "80")));

        assertThat(judged.decisiveReasons()).extracting(Reason::code).containsExactly("value-sufficient");
    }

    @Test
    void areGivenOnceEach() {
        SubIndicatorVerdict judged = judge(
                "{type: all-of, criteria: [{type: stage-reached, stage: preparing}, {type: stage-reached, stage: prepared}]}",
                scale(),
                2018,
                facts());

        assertThat(judged.decisiveReasons()).extracting(Reason::code).containsExactly("not-measured");
    }

    @Test
    void nameTheMissingRequirementBesideWhatStandsInForIt() {
        SubIndicatorVerdict judged = judge(
                "{type: meets-requirement, ifUnassigned: {type: not-below-baseline}}",
                quantity(Tendency.HIGHER, "80"),
                2018,
                facts(value("2018", "70")));

        assertThat(judged.decisiveReasons())
                .extracting(Reason::code)
                .containsExactly("requirement-unassigned", "baseline-not-kept");
    }
}
