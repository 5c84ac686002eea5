package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import java.util.List;
import java.util.Map;
import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationTest {

    private static final Map<Outcome, String> CRITERIA = Map.of(
            Outcome.MET, "{type: at-least, value: 50}",
            Outcome.NOT_MET, "{type: at-least, value: 90}",
            Outcome.UNKNOWN, "{type: improving}",
            Outcome.NOT_APPLICABLE, "{type: rank-within, rank: 7, required: false}");

    @ParameterizedTest(name = "{0} and {1}: {2}; {0} or {1}: {3}")
    @CsvSource({
        "MET,            MET,            MET,            MET",
        "MET,            NOT_MET,        NOT_MET,        MET",
        "MET,            UNKNOWN,        UNKNOWN,        MET",
        "MET,            NOT_APPLICABLE, MET,            MET",
        "NOT_MET,        NOT_MET,        NOT_MET,        NOT_MET",
        "NOT_MET,        UNKNOWN,        NOT_MET,        UNKNOWN",
        "NOT_MET,        NOT_APPLICABLE, NOT_MET,        NOT_MET",
        "UNKNOWN,        UNKNOWN,        UNKNOWN,        UNKNOWN",
        "UNKNOWN,        NOT_APPLICABLE, UNKNOWN,        UNKNOWN",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE",
    })
    void isTrueFalseOrUnknown(Outcome one, Outcome other, Outcome both, Outcome either) {
        assertThat(combined("all-of", one, other)).isEqualTo(both);
        assertThat(combined("all-of", other, one)).isEqualTo(both);
        assertThat(combined("any-of", one, other)).isEqualTo(either);
        assertThat(combined("any-of", other, one)).isEqualTo(either);
    }

    @Test
    void keepsEveryPartInItsPlace() {
        Finding finding = finding("all-of", Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET);

        assertThat(finding.parts())
                .extracting(Finding::outcome)
                .containsExactly(Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.MET);
    }

    @ParameterizedTest
    @CsvSource({"MET, MET", "NOT_MET, NOT_MET", "UNKNOWN, NOT_MEASURED", "NOT_APPLICABLE, MET"})
    void becomesAVerdict(Outcome outcome, Verdict verdict) {
        assertThat(outcome.toVerdict()).isEqualTo(verdict);
    }

    private static Outcome combined(String type, Outcome... outcomes) {
        return finding(type, outcomes).outcome();
    }

    private static Finding finding(String type, Outcome... outcomes) {
        String parts =
                String.join(", ", List.of(outcomes).stream().map(CRITERIA::get).toList());
        return judge("{type: %s, criteria: [%s]}".formatted(type, parts), quantity(), 2018, facts(value("2018", "70")))
                .finding();
    }
}
