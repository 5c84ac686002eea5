package org.ecoplan.reporting.compliance.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.ecoplan.contracts.plan.Obligation;
import org.ecoplan.contracts.plan.Programme;

/**
 * How a plan as a whole stands by the rule of its programme: met when both shares are. Where it says {@code MET} or
 * {@code NOT_MET}, nothing that is still to be measured could change it.
 *
 * @param reasons of the shares that it comes down to
 * @param rule what the programme asks
 */
public record Standing(Verdict outcome, List<Reason> reasons, Programme rule, Share binding, Share reference) {

    /** @param verdicts by number of the indicator; each has one */
    public static Standing of(Programme rule, List<Indicator> indicators, Map<String, Verdict> verdicts) {
        Share binding = Share.of(Obligation.BINDING, rule, indicators, verdicts);
        Share reference = Share.of(Obligation.REFERENCE, rule, indicators, verdicts);
        Verdict outcome = IndicatorVerdict.worst(List.of(binding.outcome(), reference.outcome()));
        List<Reason> reasons = Stream.of(binding, reference)
                .filter(share -> share.outcome() == outcome)
                .map(Share::reason)
                .toList();
        return new Standing(outcome, reasons, rule, binding, reference);
    }
}
