package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.contracts.Basis.STANDARD;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.indicator;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.ofParts;
import static org.ecoplan.reporting.compliance.rules.Sample.plan;
import static org.ecoplan.reporting.compliance.rules.Sample.provisional;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Verdict;
import org.ecoplan.contracts.plan.Indicator;
import org.junit.jupiter.api.Test;

/** A verdict says so where it rests on a value that is expected to be corrected; the value counts all the same. */
class ProvisionalTest {

    private static final String LIMIT = "{type: at-least, value: 80}";
    private static final String IN_A_TREE = "{type: all-of, criteria: [{type: at-least, value: 1}, {type: improving}]}";

    @Test
    void isWhatRestsOnAProvisionalValue() {
        SubIndicatorVerdict judged = judge(LIMIT, quantity(), 2018, facts(provisional("2018", "80.80")));

        assertThat(judged.verdict()).isEqualTo(Verdict.MET);
        assertThat(judged.provisional()).isTrue();
    }

    @Test
    void isNotWhatRestsOnFinalValues() {
        Facts facts = facts(value("2017", "80"), value("2018", "80.80"));

        assertThat(judge(IN_A_TREE, quantity(), 2018, facts).provisional()).isFalse();
    }

    @Test
    void isNotWhatAProvisionalValueWasNotComparedFor() {
        Facts facts = facts(provisional("2017", "80"), value("2018", "80.80"), provisional("2019", "1"));

        assertThat(judge(LIMIT, quantity(), 2018, facts).provisional()).isFalse();
    }

    @Test
    void isWhatComparedWithAProvisionalFormerValue() {
        Facts facts = facts(provisional("2017", "80"), value("2018", "80.80"));

        assertThat(judge(IN_A_TREE, quantity(), 2018, facts).provisional()).isTrue();
    }

    @Test
    void isNotWhatNothingIsMeasuredFor() {
        assertThat(judge(LIMIT, quantity(), 2018, Facts.NONE).provisional()).isFalse();
    }

    @Test
    void isAnIndicatorWithOneSuchPart() {
        // Given
        Indicator twoParts = indicator(quantity("1.1", LIMIT), quantity("1.2", LIMIT));
        PlanRules rules = new PlanRules(plan(twoParts));

        // When
        IndicatorVerdict one =
                rules.judge(twoParts, STANDARD, 2018, ofParts(value("2018", "80"), provisional("2018", "80")));
        IndicatorVerdict none =
                rules.judge(twoParts, STANDARD, 2018, ofParts(value("2018", "80"), value("2018", "80")));

        // Then
        assertThat(one.provisional()).isTrue();
        assertThat(none.provisional()).isFalse();
    }
}
