package org.ecoplan.reporting.compliance.rules;

import static org.ecoplan.contracts.Verdict.MET;
import static org.ecoplan.contracts.Verdict.NOT_MEASURED;
import static org.ecoplan.contracts.Verdict.NOT_MET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.LocalizedText;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.Programme;

/**
 * The indicators with one obligation, and how many of them a programme asks to be met.
 *
 * @param outcome {@code NOT_MEASURED} as long as it depends on what is not measured
 * @param percent how many of them are asked for
 * @param needed the smallest number of indicators that is as many
 * @param metPercent the met ones in percent, rounded down to two decimals so that a share never looks reached before it
 *     is; {@code null} where there is none
 * @param lacking how many more would have to be met
 * @param missing those that are not met, and those that are not measured, in the plan's order
 */
public record Share(
        Verdict outcome,
        BigDecimal percent,
        int total,
        int needed,
        int met,
        BigDecimal metPercent,
        int lacking,
        List<Missing> missing,
        Reason reason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An indicator that the share lacks. */
    public record Missing(String indicator, LocalizedText name, Verdict verdict) {}

    static Share of(
            Obligation obligation, Programme programme, List<Indicator> indicators, Map<String, Verdict> verdicts) {
        List<Indicator> bound = indicators.stream()
                .filter(indicator -> indicator.obligation() == obligation)
                .toList();
        List<Missing> missing = bound.stream()
                .map(indicator -> new Missing(indicator.number(), indicator.name(), verdicts.get(indicator.number())))
                .filter(one -> one.verdict() != MET)
                .toList();
        BigDecimal percent = programme.percent(obligation);
        int total = bound.size();
        int met = total - missing.size();
        int open = (int)
                missing.stream().filter(one -> one.verdict() == NOT_MEASURED).count();
        int needed = needed(percent, total);
        Verdict outcome = met >= needed ? MET : met + open < needed ? NOT_MET : NOT_MEASURED;
        return new Share(
                outcome,
                percent,
                total,
                needed,
                met,
                total == 0 ? null : percent(met, total),
                Math.max(0, needed - met),
                missing,
                reason(obligation, outcome, percent, total, needed, met, open));
    }

    private static int needed(BigDecimal percent, int total) {
        return percent.multiply(BigDecimal.valueOf(total))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static BigDecimal percent(int met, int total) {
        return HUNDRED.multiply(BigDecimal.valueOf(met)).divide(BigDecimal.valueOf(total), 2, RoundingMode.DOWN);
    }

    private static Reason reason(
            Obligation obligation, Verdict outcome, BigDecimal percent, int total, int needed, int met, int open) {
        LocalizedText name = name(obligation);
        if (total == 0) {
            return Reason.of(
                    "no-such-indicator",
                    "规划没有%s指标".formatted(name.zh()),
                    "the plan has no %s indicators".formatted(name.en()));
        }
        String code = switch (outcome) {
            case MET -> "share-reached";
            case NOT_MET -> "share-not-reached";
            case NOT_MEASURED -> "share-undecided";
        };
        return Reason.of(
                code,
                "%s指标%s项，达标%s项，未统计%s项；要求达标率不低于%s%%，即不少于%s项"
                        .formatted(name.zh(), total, met, open, percent.toPlainString(), needed),
                "of %s %s indicators %s are met and %s not measured; %s %% means at least %s"
                        .formatted(total, name.en(), met, open, percent.toPlainString(), needed));
    }

    private static LocalizedText name(Obligation obligation) {
        return switch (obligation) {
            case BINDING -> new LocalizedText("约束性", "binding");
            case REFERENCE -> new LocalizedText("参考性", "reference");
        };
    }
}
