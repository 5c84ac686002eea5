package org.ecoplan.reporting.compliance.rules;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Period;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;

/** Says in Chinese and English why a criterion has its outcome. The codes are part of the API and never change. */
final class Reasons {

    private final SubIndicator subIndicator;
    private final int year;
    private final Figures figures;

    Reasons(SubIndicator subIndicator, int year) {
        this.subIndicator = subIndicator;
        this.figures = Figures.of(subIndicator);
        this.year = year;
    }

    Reason notMeasured() {
        return Reason.of(
                "not-measured",
                "截至%s年底尚无指标值".formatted(year),
                "nothing has been measured up to the end of %s".formatted(year));
    }

    Reason districtsMissing(Period period, List<LocalizedText> districts) {
        return Reason.of(
                "districts-missing",
                "%s尚缺%s的指标值，无法得出全市指标值"
                        .formatted(
                                period,
                                districts.stream().map(LocalizedText::zh).collect(joining("、"))),
                "for %s nothing has been measured in %s, so the city has no value"
                        .formatted(
                                period,
                                districts.stream().map(LocalizedText::en).collect(joining(", "))));
    }

    Reason notComparable() {
        return Reason.of(
                "not-comparable",
                "已报指标值的类型与规划现行规定不一致，无法判定",
                "what was reported is not of the kind that the plan asks for now, so it cannot be compared");
    }

    Reason limit(Comparison compared) {
        String zh = zh(compared.actual()) + (isRounded(compared) ? "，修约为" + zh(compared.rounded()) : "");
        String en = en(compared.actual()) + (isRounded(compared) ? ", rounded to " + en(compared.rounded()) + "," : "");
        LocalizedText asked = asked(compared);
        return met(compared)
                ? Reason.of(
                        "value-sufficient",
                        "%s，符合“%s”的要求".formatted(zh, asked.zh()),
                        "%s is %s".formatted(en, asked.en()))
                : Reason.of(
                        "value-insufficient",
                        "%s，未达到“%s”的要求".formatted(zh, asked.zh()),
                        "%s is not %s".formatted(en, asked.en()));
    }

    Reason stage(Outcome outcome, String actual, String required) {
        LocalizedText reached = name(actual);
        LocalizedText asked = name(required);
        return outcome == Outcome.MET
                ? Reason.of(
                        "stage-reached",
                        "填报情况为“%s”，符合“%s”的要求".formatted(reached.zh(), asked.zh()),
                        "the stage is \"%s\", which reaches \"%s\"".formatted(reached.en(), asked.en()))
                : Reason.of(
                        "stage-not-reached",
                        "填报情况为“%s”，未达到“%s”的要求".formatted(reached.zh(), asked.zh()),
                        "the stage is \"%s\", short of \"%s\"".formatted(reached.en(), asked.en()));
    }

    Reason requirement(Comparison compared, Assigned assigned) {
        String zh = zh(compared.actual());
        String en = en(compared.actual());
        LocalizedText asked = asked(compared);
        return met(compared)
                ? Reason.of(
                        "requirement-met",
                        "%s，达到%s年考核要求（%s）".formatted(zh, assigned.year(), asked.zh()),
                        "%s meets the requirement for %s: %s".formatted(en, assigned.year(), asked.en()))
                : Reason.of(
                        "requirement-not-met",
                        "%s，未达到%s年考核要求（%s）".formatted(zh, assigned.year(), asked.zh()),
                        "%s does not meet the requirement for %s: %s".formatted(en, assigned.year(), asked.en()));
    }

    Reason unassigned() {
        return Reason.of(
                "requirement-unassigned",
                "截至%s年底上级尚未下达考核要求".formatted(year),
                "no requirement has been assigned up to the end of %s".formatted(year));
    }

    Reason baseline(Comparison compared) {
        LocalizedText actual = text(compared.actual());
        LocalizedText baseline = text(compared.required());
        return met(compared)
                ? Reason.of(
                        "baseline-kept",
                        "%s，不劣于现状值%s".formatted(actual.zh(), baseline.zh()),
                        "%s is not worse than the baseline, %s".formatted(actual.en(), baseline.en()))
                : Reason.of(
                        "baseline-not-kept",
                        "%s，劣于现状值%s".formatted(actual.zh(), baseline.zh()),
                        "%s is worse than the baseline, %s".formatted(actual.en(), baseline.en()));
    }

    Reason noBaseline() {
        return Reason.of("no-baseline", "规划未给出现状值", "the plan has no baseline");
    }

    Reason previous(Comparison compared, Measured former) {
        String zh = zh(compared.actual());
        String en = en(compared.actual());
        LocalizedText asked = asked(compared);
        return met(compared)
                ? Reason.of(
                        "previous-kept",
                        "%s，%s（上一次指标值，%s）".formatted(zh, asked.zh(), former.period()),
                        "%s is %s, the value before (%s)".formatted(en, asked.en(), former.period()))
                : Reason.of(
                        "previous-not-kept",
                        "%s，未达到“%s”（上一次指标值，%s）的要求".formatted(zh, asked.zh(), former.period()),
                        "%s is not %s, the value before (%s)".formatted(en, asked.en(), former.period()));
    }

    Reason noPrevious() {
        return Reason.of("no-previous", "没有更早的指标值可供比较", "there is no earlier value to compare with");
    }

    Reason rank(Comparison compared) {
        String place = plain(compared.actual());
        String last = plain(compared.required());
        return met(compared)
                ? Reason.of(
                        "rank-reached",
                        "排名第%s位，在前%s位之内".formatted(place, last),
                        "place %s is within the first %s".formatted(place, last))
                : Reason.of(
                        "rank-not-reached",
                        "排名第%s位，不在前%s位之内".formatted(place, last),
                        "place %s is not within the first %s".formatted(place, last));
    }

    Reason noRank() {
        return Reason.of("rank-unreported", "未填报排名", "no place has been reported");
    }

    Reason completion(Comparison compared, Completion completion, BigDecimal percent) {
        String needed = plain(compared.required());
        return Reason.of(
                met(compared) ? "completion-reached" : "completion-not-reached",
                "截至%s年底应完成重点工程%s项，已完成%s项；完成率要求%s%%以上，即不少于%s项"
                        .formatted(year, completion.due(), completion.completed(), plain(percent), needed),
                "%s of the %s key projects due by the end of %s are completed; %s %% or more means at least %s"
                        .formatted(completion.completed(), completion.due(), year, plain(percent), needed));
    }

    Reason nothingDue() {
        return Reason.of(
                "no-project-due",
                "截至%s年底没有应完成的重点工程".formatted(year),
                "no key project is due by the end of %s".formatted(year));
    }

    Reason yearsInForce(Comparison compared) {
        String years = plain(compared.actual());
        String needed = plain(compared.required());
        return Reason.of(
                met(compared) ? "years-in-force-reached" : "years-in-force-not-reached",
                "截至%s年底规划已实施%s年，要求满%s年".formatted(year, years, needed),
                "years that the plan has been in force at the end of %s: %s, required: %s"
                        .formatted(year, years, needed));
    }

    private LocalizedText asked(Comparison compared) {
        return figures.asked(compared.relation(), compared.required());
    }

    private LocalizedText text(BigDecimal number) {
        return figures.text(number);
    }

    private LocalizedText name(String stage) {
        return subIndicator.stage(stage).map(Stage::name).orElseThrow();
    }

    private String zh(BigDecimal number) {
        return figures.text(number).zh();
    }

    private String en(BigDecimal number) {
        return figures.text(number).en();
    }

    private static boolean isRounded(Comparison compared) {
        return compared.rounded() != null;
    }

    private static boolean met(Comparison compared) {
        return compared.outcome() == Outcome.MET;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
