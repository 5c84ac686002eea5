package org.ecoplan.reporting.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.reporting.compliance.rules.Sample.facts;
import static org.ecoplan.reporting.compliance.rules.Sample.judge;
import static org.ecoplan.reporting.compliance.rules.Sample.scale;
import static org.ecoplan.reporting.compliance.rules.Sample.stage;
import static org.ecoplan.reporting.compliance.rules.Sample.value;

import org.ecoplan.contracts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageReachedTest {

    @ParameterizedTest(name = "{1} where {0} is asked for: {2}")
    @CsvSource({
        "preparing, not-prepared, NOT_MET",
        "preparing, preparing,    MET",
        "preparing, prepared,     MET",
        "prepared,  preparing,    NOT_MET",
        "prepared,  prepared,     MET",
    })
    void isReachedByThatStageOrABetterOne(String asked, String reported, Verdict expected) {
        SubIndicatorVerdict judged = judge(
                "{type: stage-reached, stage: %s}".formatted(asked), scale(), 2018, facts(stage("2018", reported)));

        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(judged.finding().compared().actualStage()).isEqualTo(reported);
        assertThat(judged.finding().compared().requiredStage()).isEqualTo(asked);
    }

    @Test
    void isUnknownWhereANumberWasReported() {
        SubIndicatorVerdict judged =
                judge("{type: stage-reached, stage: prepared}", scale(), 2018, facts(value("2018", "3")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("not-comparable");
    }

    @Test
    void isUnknownWhereTheReportedStageIsNotOnTheScaleAnyMore() {
        SubIndicatorVerdict judged =
                judge("{type: stage-reached, stage: prepared}", scale(), 2018, facts(stage("2018", "abolished")));

        assertThat(judged.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(judged.finding().reason().code()).isEqualTo("not-comparable");
    }
}
