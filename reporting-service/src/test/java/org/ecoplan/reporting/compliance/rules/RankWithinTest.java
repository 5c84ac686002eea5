package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.quantity;
import static org.ecoplan.reporting.compliance.rules.Sample.ranked;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankWithinTest {

    @ParameterizedTest(name = "place {0}, {1}: {2}")
    @CsvSource({
        "1, required: true,  MET",
        "7, required: true,  MET",
        "8, required: true,  NOT_MET",
        "7, required: false, MET",
        "8, required: false, NOT_MET",
    })
    void isThatPlaceOrABetterOne(int rank, String required, Verdict expected) {
        SubIndicatorVerdict judged = judge(
                "{type: rank-within, rank: 7, %s}".formatted(required),
                quantity(),
                2018,
                facts(ranked("2018", "90", rank)));

        assertThat(judged.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: rank-within, rank: 7}                  | UNKNOWN        | NOT_MEASURED",
                "{type: rank-within, rank: 7, required: true}  | UNKNOWN        | NOT_MEASURED",
                "{type: rank-within, rank: 7, required: false} | NOT_APPLICABLE | MET",
            })
    void anUnreportedPlaceIsUnknownUnlessItNeedNotBeReported(String criterion, Outcome outcome, Verdict verdict) {
        SubIndicatorVerdict judged = judge(criterion, quantity(), 2018, facts(value("2018", "90")));

        assertThat(judged.finding().outcome()).isEqualTo(outcome);
        assertThat(judged.verdict()).isEqualTo(verdict);
        assertThat(judged.finding().reason().code()).isEqualTo("rank-unreported");
    }
}
