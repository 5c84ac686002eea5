package org.ecoplan.reporting.compliance.rules;

import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.plan.Stage;
import org.ecoplan.contracts.plan.SubIndicator;

/** Says in Chinese and English why a criterion has its outcome. The codes are part of the API and never change. */
final class Reasons {

    private final SubIndicator subIndicator;
    private final int year;

    Reasons(SubIndicator subIndicator, int year) {
        this.subIndicator = subIndicator;
        this.year = year;
    }

    Reason notMeasured() {
        return Reason.of(
                "not-measured", "截至%d年没有指标值".formatted(year), "nothing has been measured up to %d".formatted(year));
    }

    Reason limit(Comparison compared) {
        return met(compared)
                ? Reason.of(
                        "value-sufficient",
                        "%s，符合%s"
                                .formatted(
                                        zh(compared.actual()), asked(compared).zh()),
                        "%s is %s"
                                .formatted(
                                        en(compared.actual()), asked(compared).en()))
                : Reason.of(
                        "value-insufficient",
                        "%s，不符合%s"
                                .formatted(
                                        zh(compared.actual()), asked(compared).zh()),
                        "%s is not %s"
                                .formatted(
                                        en(compared.actual()), asked(compared).en()));
    }

    Reason stage(Outcome outcome, String actual, String required) {
        LocalizedText reached = name(actual);
        LocalizedText asked = name(required);
        return outcome == Outcome.MET
                ? Reason.of(
                        "stage-reached",
                        "阶段为“%s”，已达到“%s”".formatted(reached.zh(), asked.zh()),
                        "the stage is \"%s\", which reaches \"%s\"".formatted(reached.en(), asked.en()))
                : Reason.of(
                        "stage-not-reached",
                        "阶段为“%s”，未达到“%s”".formatted(reached.zh(), asked.zh()),
                        "the stage is \"%s\", short of \"%s\"".formatted(reached.en(), asked.en()));
    }

    Reason requirement(Comparison compared, Assigned assigned) {
        return met(compared)
                ? Reason.of(
                        "requirement-met",
                        "%s，达到%d年考核要求（%s）"
                                .formatted(
                                        zh(compared.actual()),
                                        assigned.year(),
                                        asked(compared).zh()),
                        "%s meets the requirement for %d: %s"
                                .formatted(
                                        en(compared.actual()),
                                        assigned.year(),
                                        asked(compared).en()))
                : Reason.of(
                        "requirement-not-met",
                        "%s，未达到%d年考核要求（%s）"
                                .formatted(
                                        zh(compared.actual()),
                                        assigned.year(),
                                        asked(compared).zh()),
                        "%s does not meet the requirement for %d: %s"
                                .formatted(
                                        en(compared.actual()),
                                        assigned.year(),
                                        asked(compared).en()));
    }

    Reason unassigned() {
        return Reason.of(
                "requirement-unassigned",
                "截至%d年上级未下达考核要求".formatted(year),
                "no number has been assigned up to %d".formatted(year));
    }

    Reason baseline(Comparison compared) {
        return met(compared)
                ? Reason.of(
                        "baseline-kept",
                        "%s，不劣于现状值%s".formatted(zh(compared.actual()), zh(compared.required())),
                        "%s is not worse than the baseline, %s"
                                .formatted(en(compared.actual()), en(compared.required())))
                : Reason.of(
                        "baseline-not-kept",
                        "%s，劣于现状值%s".formatted(zh(compared.actual()), zh(compared.required())),
                        "%s is worse than the baseline, %s".formatted(en(compared.actual()), en(compared.required())));
    }

    Reason noBaseline() {
        return Reason.of("no-baseline", "规划没有现状值", "the plan has no baseline");
    }

    Reason previous(Comparison compared, Measured former) {
        return met(compared)
                ? Reason.of(
                        "previous-kept",
                        "%s，与%s的%s相比符合要求".formatted(zh(compared.actual()), former.period(), zh(compared.required())),
                        "%s against %s in %s is as asked"
                                .formatted(en(compared.actual()), en(compared.required()), former.period()))
                : Reason.of(
                        "previous-not-kept",
                        "%s，与%s的%s相比不符合要求".formatted(zh(compared.actual()), former.period(), zh(compared.required())),
                        "%s against %s in %s is not as asked"
                                .formatted(en(compared.actual()), en(compared.required()), former.period()));
    }

    Reason noPrevious() {
        return Reason.of("no-previous", "没有此前的指标值可比", "there is no earlier value to compare with");
    }

    Reason rank(Comparison compared) {
        return met(compared)
                ? Reason.of(
                        "rank-reached",
                        "排名第%s，在前%s名之内".formatted(plain(compared.actual()), plain(compared.required())),
                        "place %s is within the first %s"
                                .formatted(plain(compared.actual()), plain(compared.required())))
                : Reason.of(
                        "rank-not-reached",
                        "排名第%s，不在前%s名之内".formatted(plain(compared.actual()), plain(compared.required())),
                        "place %s is not within the first %s"
                                .formatted(plain(compared.actual()), plain(compared.required())));
    }

    Reason noRank() {
        return Reason.of("rank-unreported", "未报告排名", "no place has been reported");
    }

    Reason completion(Comparison compared, Completion completion, BigDecimal percent) {
        return Reason.of(
                met(compared) ? "completion-reached" : "completion-not-reached",
                "截至%d年应完成的%d项重点工程中已完成%d项，%s%%需要%s项"
                        .formatted(
                                year,
                                completion.due(),
                                completion.completed(),
                                plain(percent),
                                plain(compared.required())),
                "%d of the %d key projects due by %d are completed; %s %% takes %s"
                        .formatted(
                                completion.completed(),
                                completion.due(),
                                year,
                                plain(percent),
                                plain(compared.required())));
    }

    Reason nothingDue() {
        return Reason.of(
                "no-project-due", "截至%d年没有应完成的重点工程".formatted(year), "no key project is due by %d".formatted(year));
    }

    Reason yearsInForce(Comparison compared) {
        return Reason.of(
                met(compared) ? "years-in-force-reached" : "years-in-force-not-reached",
                "至%d年底规划已实施%s年，要求%s年".formatted(year, plain(compared.actual()), plain(compared.required())),
                "at the end of %d the plan has been in force for %s years; %s are asked for"
                        .formatted(year, plain(compared.actual()), plain(compared.required())));
    }

    private LocalizedText asked(Comparison compared) {
        String zh = zh(compared.required());
        String en = en(compared.required());
        return switch (compared.relation()) {
            case AT_LEAST -> new LocalizedText("不低于" + zh, "at least " + en);
            case AT_MOST -> new LocalizedText("不高于" + zh, "at most " + en);
            case EQUAL -> new LocalizedText("等于" + zh, "equal to " + en);
            case MORE_THAN -> new LocalizedText("高于" + zh, "more than " + en);
            case LESS_THAN -> new LocalizedText("低于" + zh, "less than " + en);
        };
    }

    private LocalizedText name(String stage) {
        return subIndicator.stage(stage).map(Stage::name).orElseThrow();
    }

    private String zh(BigDecimal number) {
        return hasUnit() ? plain(number) + subIndicator.unit().zh() : plain(number);
    }

    private String en(BigDecimal number) {
        return hasUnit() ? plain(number) + " " + subIndicator.unit().en() : plain(number);
    }

    private boolean hasUnit() {
        return subIndicator.unit() != null && !subIndicator.unit().zh().equals("-");
    }

    private static boolean met(Comparison compared) {
        return compared.outcome() == Outcome.MET;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
