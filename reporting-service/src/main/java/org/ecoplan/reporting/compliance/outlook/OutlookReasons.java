package org.ecoplan.reporting.compliance.outlook;

import java.math.BigDecimal;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.reporting.compliance.rules.Reason;

/** Says in Chinese and English what decided an outlook. The codes are part of the API and never change. */
final class OutlookReasons {

    private OutlookReasons() {}

    static Reason withoutHorizon(int year) {
        return Reason.of(
                "no-horizon",
                "%s年及以后规划没有目标年".formatted(year),
                "the plan has no target for %s or later".formatted(year));
    }

    static Reason notMeasured(int year) {
        return Reason.of(
                "not-measured",
                "截至%s年底尚无指标值".formatted(year),
                "nothing has been measured up to the end of %s".formatted(year));
    }

    static Reason notComparable() {
        return Reason.of(
                "not-comparable",
                "已报指标值的类型与规划现行规定不一致，无法判断趋势",
                "what was reported is not of the kind that the plan asks for now");
    }

    static Reason nothingAsked(int towards) {
        return Reason.of(
                "nothing-asked",
                "%s年没有适用的要求".formatted(towards),
                "nothing that applies is asked for %s".formatted(towards));
    }

    static Reason unassigned(int year) {
        return Reason.of(
                "requirement-unassigned",
                "截至%s年底上级尚未下达考核要求".formatted(year),
                "no requirement has been assigned up to the end of %s".formatted(year));
    }

    static Reason noBaseline() {
        return Reason.of("no-baseline", "规划未给出现状值", "the plan has no baseline");
    }

    static Reason noRank() {
        return Reason.of("rank-unreported", "未填报排名", "no place has been reported");
    }

    static Reason noProjectDue(int towards) {
        return Reason.of(
                "no-project-due",
                "截至%s年底没有应完成的重点工程".formatted(towards),
                "no key project is due by the end of %s".formatted(towards));
    }

    static Reason fewerThanTwoYears(Point base) {
        return Reason.of(
                "fewer-than-two-years",
                "自%s以来的指标值不足一年，看不出趋势".formatted(base.period()),
                "what has been measured since %s is less than a year, too little for a trend".formatted(base.period()));
    }

    static Reason yearsInForce(boolean enough, int years, int needed, int towards) {
        return Reason.of(
                enough ? "in-force-by-then" : "not-in-force-by-then",
                "到%s年底规划将实施%s年，要求满%s年".formatted(towards, years, needed),
                "years that the plan will have been in force at the end of %s: %s, required: %s"
                        .formatted(towards, years, needed));
    }

    static Reason direction(OutlookOutcome outcome, Movement movement, Point base, Point former) {
        String code = switch (outcome) {
            case ON_TRACK -> "going-right";
            case ACCELERATE -> "interrupted";
            case OFF_TRACK -> movement.isNone() ? "standing-still" : "recovering";
            default -> "going-wrong";
        };
        LocalizedText allInAll = way(movement.allInAll());
        LocalizedText ofLate = way(movement.ofLate());
        return Reason.of(
                code,
                "较%s%s，较%s%s".formatted(base.period(), allInAll.zh(), former.period(), ofLate.zh()),
                "%s since %s, %s since %s".formatted(allInAll.en(), base.period(), ofLate.en(), former.period()));
    }

    private static LocalizedText way(int sign) {
        if (sign == 0) {
            return new LocalizedText("没有变化", "unchanged");
        }
        return sign > 0 ? new LocalizedText("改善", "better") : new LocalizedText("变差", "worse");
    }

    static Reason noEarlierStep(LocalizedText latest, LocalizedText asked) {
        return Reason.of(
                "no-earlier-step",
                "现为%s，要求%s，没有更早的情况可供比较".formatted(latest.zh(), asked.zh()),
                "%s, where %s is asked; there is nothing earlier to compare with".formatted(latest.en(), asked.en()));
    }

    static Reason step(OutlookOutcome outcome, LocalizedText latest, LocalizedText base, LocalizedText asked) {
        String code = switch (outcome) {
            case ON_TRACK -> "step-reached";
            case ACCELERATE -> "step-nearer";
            case OFF_TRACK -> "step-not-reached";
            default -> "step-back";
        };
        return Reason.of(
                code,
                "起初为%s，现为%s，要求%s".formatted(base.zh(), latest.zh(), asked.zh()),
                "%s at first, %s now, %s is asked".formatted(base.en(), latest.en(), asked.en()));
    }

    static LocalizedText stage(LocalizedText name) {
        return new LocalizedText("“%s”".formatted(name.zh()), "\"%s\"".formatted(name.en()));
    }

    static LocalizedText place(int rank) {
        return new LocalizedText("第%s位".formatted(rank), "place %s".formatted(rank));
    }

    /** The reasons of a number that has to keep a limit. */
    static final class OfLimit {

        private final int towards;
        private final Quantity quantity;
        private final LocalizedText asked;

        OfLimit(Limit limit, int towards, Quantity quantity) {
            this.towards = towards;
            this.quantity = quantity;
            this.asked = quantity.figures().asked(limit.relation(), limit.value());
        }

        Reason met(Point latest) {
            LocalizedText now = text(latest.value());
            return Reason.of(
                    "target-met",
                    "%s为%s，已符合%s年“%s”的要求".formatted(latest.period(), now.zh(), towards, asked.zh()),
                    "%s in %s is already %s, as asked for %s"
                            .formatted(now.en(), latest.period(), asked.en(), towards));
        }

        Reason missed(Point latest) {
            LocalizedText now = text(latest.value());
            return Reason.of(
                    "target-missed",
                    "%s年已到期，%s未达到“%s”的要求".formatted(towards, now.zh(), asked.zh()),
                    "%s is over, and %s is not %s".formatted(towards, now.en(), asked.en()));
        }

        Reason kept(Point base, BigDecimal projected) {
            LocalizedText then = text(projected);
            return Reason.of(
                    "target-kept",
                    "自%s起符合要求，照此趋势到%s年底预计为%s，仍%s".formatted(base.period(), towards, then.zh(), asked.zh()),
                    "met since %s; as it goes it will be %s at the end of %s, still %s"
                            .formatted(base.period(), then.en(), towards, asked.en()));
        }

        Reason atRisk(Point base, Point latest, BigDecimal projected) {
            LocalizedText now = text(latest.value());
            LocalizedText then = text(projected);
            return Reason.of(
                    "target-at-risk",
                    "%s为%s，符合要求，但照%s以来的趋势到%s年底预计为%s，将达不到“%s”"
                            .formatted(latest.period(), now.zh(), base.period(), towards, then.zh(), asked.zh()),
                    "%s in %s is enough, but as it goes since %s it will be %s at the end of %s, not %s"
                            .formatted(now.en(), latest.period(), base.period(), then.en(), towards, asked.en()));
        }

        Reason lost(Point base, Point latest) {
            LocalizedText then = text(base.value());
            LocalizedText now = text(latest.value());
            return Reason.of(
                    "target-lost",
                    "%s为%s，符合要求，%s为%s，不再符合“%s”"
                            .formatted(base.period(), then.zh(), latest.period(), now.zh(), asked.zh()),
                    "%s in %s was enough; %s in %s is not %s any more"
                            .formatted(then.en(), base.period(), now.en(), latest.period(), asked.en()));
        }

        Reason notOfOneSign(Point base, Point latest) {
            LocalizedText then = text(base.value());
            LocalizedText now = text(latest.value());
            return Reason.of(
                    "sign-change",
                    "%s、%s和“%s”并非都是正数或都是负数，不能计算增长率".formatted(then.zh(), now.zh(), asked.zh()),
                    "%s, %s and %s are not all above or all below zero, so there is no rate of growth"
                            .formatted(then.en(), now.en(), asked.en()));
        }

        Reason pace(OutlookOutcome outcome, BigDecimal ratio, Point base, BigDecimal projected) {
            String code = switch (outcome) {
                case ON_TRACK -> "pace-sufficient";
                case ACCELERATE -> "pace-too-slow";
                case OFF_TRACK -> "pace-far-too-slow";
                default -> "moving-away";
            };
            LocalizedText then = text(projected);
            String share = ratio.toPlainString();
            return Reason.of(
                    code,
                    "照%s以来的趋势，到%s年底预计为%s，要求%s；速度为所需的%s倍"
                            .formatted(base.period(), towards, then.zh(), asked.zh(), share),
                    "as it goes since %s it will be %s at the end of %s, where %s is asked; the pace is %s of the one needed"
                            .formatted(base.period(), then.en(), towards, asked.en(), share));
        }

        private LocalizedText text(BigDecimal number) {
            return quantity.figures().text(number);
        }
    }
}
